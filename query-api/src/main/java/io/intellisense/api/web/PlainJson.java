package io.intellisense.api.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Calls answers in JSON {@code application/json}, whatever kinds of JSON a caller would take: the framework would call them as the
 * caller does, and what was found {@code application/problem+json}.
 */
@Configuration(proxyBeanMethods = false)
class PlainJson implements WebMvcConfigurer {

    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
        negotiation.strategies(List.of(new PlainTypes()));
    }

    private static final class PlainTypes extends HeaderContentNegotiationStrategy {

        @Override
        public List<MediaType> resolveMediaTypes(NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
            List<MediaType> plain = super.resolveMediaTypes(request).stream()
                    .filter(type -> !"json".equals(type.getSubtypeSuffix()))
                    .toList();
            return plain.isEmpty() ? MEDIA_TYPE_ALL_LIST : plain;
        }
    }
}
