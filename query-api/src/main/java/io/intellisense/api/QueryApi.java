package io.intellisense.api;

import io.intellisense.web.FilePaths;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/** Searches the library, serves its pictures and the page: the one address that the browser knows. */
@SpringBootApplication
@EnableConfigurationProperties(QueryApiOptions.class)
@Import(FilePaths.class)
public class QueryApi {

    public static void main(String[] arguments) {
        SpringApplication.run(QueryApi.class, arguments);
    }
}
