package io.intellisense.api.uploads;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.Message;

/** What the uploader answered; it is passed on unchanged, but for headers that concern one connection only. */
record Answer(int status, List<Header> headers, byte[] body) {

    static Answer of(Message<HttpResponse, byte[]> message) {
        HttpResponse head = message.getHead();
        byte[] body = message.getBody();
        return new Answer(
                head.getCode(), PassedHeaders.of(List.of(head.getHeaders())), body == null ? new byte[0] : body);
    }

    boolean isOk() {
        return status >= 200 && status < 300;
    }

    void writeTo(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        for (Header header : headers) {
            if (!response.containsHeader(header.getName())) { // what our own filters say stands
                response.setHeader(header.getName(), header.getValue());
            }
        }
        if (body.length > 0) {
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }
}
