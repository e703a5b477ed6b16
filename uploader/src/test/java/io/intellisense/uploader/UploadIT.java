package io.intellisense.uploader;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.uploader.queue.RedisProcess;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadIT {

    @TempDir
    static Path folder;

    static RedisProcess redis;
    static RunningUploader uploader;

    @BeforeAll
    static void start() throws Exception {
        redis = RedisProcess.start(folder.resolve("redis"));
        uploader = RunningUploader.start(folder.resolve("images"), redis.url());
    }

    @AfterAll
    static void stop() {
        uploader.close();
        redis.close();
    }

    @Test
    void aNewPictureIsStoredAndAnnounced() throws Exception {
        HttpResponse<String> answer = uploader.http().upload("falcon.png", Pictures.png(1));
        System.out.println(answer.statusCode() + answer.body() + answer.headers());
        System.out.println(uploader.http().get("/api/uploads").body());
        System.out.println(
                uploader.http().uploadBase64("falcon.png", Pictures.png(1)).body());
        System.out.println(
                uploader.http().upload("falcon.txt", "hello".getBytes()).body());
        System.out.println(uploader.http().get("/actuator/health").body());
        System.out.println(uploader.http().get("/actuator/health/readiness").body());
        System.out.println(uploader.http()
                .get((String) Http.read(answer, "$.url") + "/status")
                .body());
        System.out.println(uploader.http().delete(Http.read(answer, "$.url")).statusCode());
        System.out.println(uploader.http().get("/api/rejected").body());
        assertThat(answer.statusCode()).isEqualTo(201);
    }
}
