package io.intellisense.api;

import jakarta.servlet.Filter;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/** A test of the whole application, with the fakes in place of model, index and decoder, and without a server. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = QueryApi.class,
        properties = "intellisense.thumbnails.folder=target/thumbnails-of-tests/${random.uuid}")
@ContextConfiguration(initializers = FakeBeans.class)
@Import(ApiTest.Browser.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface ApiTest {

    /** Sends requests through all filters, as a server would. */
    @TestConfiguration(proxyBeanMethods = false)
    class Browser {

        @Bean
        MockMvcTester browser(WebApplicationContext context) {
            Filter[] filters =
                    context.getBeanProvider(Filter.class).orderedStream().toArray(Filter[]::new);
            return MockMvcTester.from(
                    context, builder -> builder.addFilters(filters).build());
        }
    }
}
