package io.intellisense.api.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.MethodParameter;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Fetches no bytes for who asks for none: to HEAD, the framework would write a whole original, for the container to drop. */
@ControllerAdvice
class NothingForHead implements ResponseBodyAdvice<Object> {

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public Object beforeBodyWrite(
            Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (request.getMethod() != HttpMethod.HEAD || !(body instanceof Resource file)) {
            return body;
        }
        try {
            response.getHeaders().setContentLength(file.contentLength());
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
