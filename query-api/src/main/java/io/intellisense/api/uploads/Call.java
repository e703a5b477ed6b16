package io.intellisense.api.uploads;

import java.util.List;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.nio.AsyncRequestProducer;
import org.apache.hc.core5.http.nio.support.BasicRequestProducer;

/**
 * A request for the uploader.
 *
 * @param target path and query
 * @param body null where there is none
 */
record Call(String method, String target, List<Header> headers, OutgoingBody body) {

    static Call get(String target) {
        return new Call("GET", target, List.of(), null);
    }

    AsyncRequestProducer to(HttpHost host) {
        BasicHttpRequest request = new BasicHttpRequest(method, host, target);
        headers.forEach(request::addHeader);
        return new BasicRequestProducer(request, body);
    }
}
