package io.intellisense.api.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.api.QueryApiOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What becomes of subscriptions that the uploader does not grant. */
class LostFeedIT {

    /** More connections than there may be at a time, where one request is passed on at a time. */
    private static final int TRIES = 40;

    @Test
    void subscriptionsThatWereLostTakeNoConnectionsAway() throws Exception {
        CountDownLatch tries = new CountDownLatch(TRIES);
        try (ScriptedUploader full = new ScriptedUploader(exchange -> {
                    tries.countDown();
                    ScriptedUploader.answer(exchange, 503, "{}");
                });
                Uploader uploader = new Uploader(options(full.url()))) {
            Events events = new Events(uploader, 1, Duration.ofMillis(1));
            events.join(follower());
            assertThat(tries.await(1, TimeUnit.MINUTES)).isTrue();
            assertThat(uploader.send(Call.get("/api/uploads")).status()).isEqualTo(503);
            events.close();
        }
    }

    private static Follower follower() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setAsyncSupported(true);
        return Follower.on(request.startAsync(request, new MockHttpServletResponse()), gone -> {});
    }

    private static QueryApiOptions options(String url) {
        Map<String, String> given = Map.of("intellisense.uploader.url", url, "intellisense.uploader.max-requests", "1");
        return new Binder(
                        List.of(new MapConfigurationPropertySource(given)),
                        null,
                        ApplicationConversionService.getSharedInstance())
                .bindOrCreate("intellisense", QueryApiOptions.class);
    }
}
