package io.intellisense.api.serving;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The model that answers. A request that began with one ends with it, though another may take its place meanwhile. */
final class Serving {

    private static final String OF_REQUEST = Serving.class.getName();

    private volatile ServedModel current;

    Serving(ServedModel first) {
        this.current = first;
    }

    /** The request's, where a request asks; the newest where nobody or a first question does. */
    ServedModel now() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return current;
        }
        ServedModel mine = (ServedModel) request.getAttribute(OF_REQUEST, RequestAttributes.SCOPE_REQUEST);
        if (mine == null) {
            mine = current;
            request.setAttribute(OF_REQUEST, mine, RequestAttributes.SCOPE_REQUEST);
        }
        return mine;
    }

    /** For those who change it. */
    ServedModel current() {
        return current;
    }

    void use(ServedModel next) {
        current = next;
    }
}
