package io.intellisense.api;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** Searches the library, serves its pictures and the page: the one address that the browser knows. */
@SpringBootApplication
@EnableConfigurationProperties(QueryApiOptions.class)
public class QueryApi {

    public static void main(String[] arguments) {
        SpringApplication.run(QueryApi.class, arguments);
    }
}
