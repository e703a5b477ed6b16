package io.intellisense.uploader;

import io.intellisense.uploader.queue.MemoryQueue;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/** A test of the whole application without a server, with the queue in memory and a store of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Uploader.class,
        properties = {
            "spring.config.name=uploader",
            "intellisense.store.folder=target/stores-of-tests/${random.uuid}",
            "intellisense.store.keep-free-bytes=0",
            BadPictures.MAX_BYTES,
            BadPictures.MAX_PIXELS,
            BadPictures.MAX_SIDE,
            "intellisense.uploads.max-files=5",
            "intellisense.uploads.max-request-bytes=1000000",
            "intellisense.sweep.interval=50ms"
        })
@ContextConfiguration(initializers = UploaderTest.InMemory.class)
@Import(UploaderTest.Browser.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@DirtiesContext
public @interface UploaderTest {

    /** Puts the fake in the place of Redis; everything else of the application is real. */
    final class InMemory implements ApplicationContextInitializer<GenericApplicationContext> {

        @Override
        public void initialize(GenericApplicationContext context) {
            context.registerBean(MemoryQueue.class);
        }
    }

    /** Sends requests as a browser would. */
    @TestConfiguration(proxyBeanMethods = false)
    class Browser {

        @Bean
        MockMvcTester browser(WebApplicationContext context) {
            return MockMvcTester.from(context);
        }

        @Bean
        Requests requests(MockMvcTester browser) {
            return new Requests(browser);
        }
    }
}
