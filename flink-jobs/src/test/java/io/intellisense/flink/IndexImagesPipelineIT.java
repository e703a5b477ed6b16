package io.intellisense.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.intellisense.clip.image.Framing;
import io.intellisense.domain.ImageId;
import io.intellisense.domain.ImageLimits;
import io.intellisense.domain.Sha256;
import io.intellisense.flink.count.CountNames;
import io.intellisense.flink.fake.FakeEncoder;
import io.intellisense.flink.fake.FakeIndex;
import io.intellisense.flink.fake.Pictures;
import io.intellisense.flink.retry.RetryPolicy;
import io.intellisense.flink.source.Tars;
import io.intellisense.index.ImagePayload;
import io.intellisense.index.IndexException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole job on a real Flink, with an index and an encoder that need nothing. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class IndexImagesPipelineIT {

    private static final IndexException AWAY =
            new IndexException(IndexException.Kind.UNAVAILABLE, "Nothing answers at http://nowhere:6334.", null);

    @TempDir
    Path folder;

    private final FakeIndex index = new FakeIndex();
    private Duration patience = Duration.ofMinutes(1);
    private Path photos;

    @BeforeEach
    void makePhotosFolder() throws Exception {
        photos = Files.createDirectory(folder.resolve("photos"));
    }

    @Test
    void indexesEveryPictureOnce() throws Exception {
        Pictures.writePngs(photos, 300);
        Map<String, Object> counts = run();
        assertThat(counts).containsEntry(CountNames.SEEN, 300L).containsEntry(CountNames.INDEXED, 300L);
        assertThat(index.images()).hasSize(300);
        assertThat(index.puts()).isEqualTo(300);
    }

    @Test
    void embedsNothingASecondTime() throws Exception {
        Pictures.writePngs(photos, 150);
        run();
        long before = FakeEncoder.EMBEDDED.get();
        Map<String, Object> counts = run();
        assertThat(counts).containsEntry(CountNames.ALREADY_THERE, 150L).doesNotContainKey(CountNames.INDEXED);
        assertThat(FakeEncoder.EMBEDDED.get()).isEqualTo(before);
    }

    @Test
    void makesTwinsOneImageWithTwoLocations() throws Exception {
        byte[] picture = Pictures.png(7);
        Path first = Files.write(photos.resolve("a.png"), picture);
        Path second = Files.write(photos.resolve("b.png"), picture);
        Map<String, Object> counts = run();
        assertThat(counts).containsEntry(CountNames.INDEXED, 1L).containsEntry(CountNames.ALREADY_THERE, 1L);
        assertThat(index.images().get(ImageId.of(Sha256.of(picture))).locations())
                .containsExactlyInAnyOrder(
                        first.toUri().toString(), second.toUri().toString());
    }

    @Test
    void addsTheLocationOfACopyThatComesLater() throws Exception {
        byte[] picture = Pictures.png(7);
        Files.write(photos.resolve("a.png"), picture);
        run();
        Path copy = Files.write(photos.resolve("copy.png"), picture);
        Map<String, Object> counts = run();
        assertThat(counts).containsEntry(CountNames.ALREADY_THERE, 2L).doesNotContainKey(CountNames.INDEXED);
        assertThat(index.images().get(ImageId.of(Sha256.of(picture))).locations())
                .contains(copy.toUri().toString());
    }

    @Test
    void reportsWhatItRefusesAndGoesOn() throws Exception {
        Pictures.writePngs(photos, 10);
        Files.write(photos.resolve("empty.png"), new byte[0]);
        Files.writeString(photos.resolve("README.md"), "no picture");
        Files.write(photos.resolve("cut.png"), Arrays.copyOf(Pictures.png(1), 60));
        Map<String, Object> counts = run();
        assertThat(counts)
                .containsEntry(CountNames.SEEN, 13L)
                .containsEntry(CountNames.INDEXED, 10L)
                .containsEntry("images.rejected.empty", 1L)
                .containsEntry("images.rejected.unsupported-format", 1L);
        assertThat(Files.readAllLines(rejects())).hasSize(3).anySatisfy(line -> assertThat(line)
                .contains("\"file\":\"" + photos.resolve("empty.png") + "\"")
                .contains("\"stage\":\"read\"")
                .contains("\"reason\":\"empty\""));
    }

    @Test
    void indexesWhatIsInTarsAndListsAndOtherFileSystems() throws Exception {
        try (TarArchiveOutputStream tar = Tars.open(photos.resolve("0.tar"), TarArchiveOutputStream.LONGFILE_POSIX)) {
            for (int i = 0; i < 100; i++) {
                Tars.add(tar, i + ".png", Pictures.png(i));
                Tars.add(tar, i + ".json", new byte[] {'{', '}'});
            }
        }
        Files.write(photos.resolve("100.png"), Pictures.png(100));
        Path others = Files.createDirectory(folder.resolve("others"));
        Files.write(others.resolve("101.png"), Pictures.png(101));
        Files.write(others.resolve("102.png"), Pictures.png(102));
        Path list = Files.writeString(
                folder.resolve("list.csv"), "path,camera,fileName\nothers/101.png,Canon,named.png\ngone.png,,\n");
        List<String> roots = List.of(
                photos.toUri().toString(),
                list.toUri() + "#manifest=csv",
                "test:" + others.resolve("102.png").toUri().getRawPath());

        Map<String, Object> counts = run(roots);
        assertThat(counts)
                .containsEntry(CountNames.SEEN, 104L)
                .containsEntry(CountNames.INDEXED, 103L)
                .containsEntry("images.rejected.gone", 1L);
        ImagePayload member = index.images().get(ImageId.of(Sha256.of(Pictures.png(7))));
        assertThat(member.locations()).singleElement().satisfies(location -> assertThat(location)
                .startsWith(photos.resolve("0.tar").toUri() + "#bytes=")
                .endsWith("&name=7.png"));
        ImagePayload listed = index.images().get(ImageId.of(Sha256.of(Pictures.png(101))));
        assertThat(listed.facts().camera()).isEqualTo("Canon");
        assertThat(listed.fileName()).isEqualTo("named.png");
        assertThat(run(roots)).containsEntry(CountNames.ALREADY_THERE, 103L).doesNotContainKey(CountNames.INDEXED);
    }

    @Test
    void waitsForAnIndexThatIsAwayForAMoment() throws Exception {
        Pictures.writePngs(photos, 50);
        index.failNext(4, AWAY);
        assertThat(run()).containsEntry(CountNames.INDEXED, 50L);
        assertThat(index.images()).hasSize(50);
    }

    @Test
    void givesUpOnAnIndexThatIsGone() throws Exception {
        Pictures.writePngs(photos, 5);
        index.failNext(Integer.MAX_VALUE, AWAY);
        patience = Duration.ofMillis(500);
        assertThatThrownBy(this::run).hasStackTraceContaining("The index did not answer for");
    }

    @Test
    void doesNotRetryWhatTheIndexRefuses() throws Exception {
        Pictures.writePngs(photos, 5);
        index.failNext(1, new IndexException(IndexException.Kind.REFUSED, "The API key is wrong.", null));
        assertThatThrownBy(this::run).hasStackTraceContaining("The API key is wrong.");
        assertThat(index.puts()).isZero();
    }

    private Path rejects() {
        return folder.resolve("rejects.jsonl");
    }

    private Map<String, Object> run() throws Exception {
        return run(List.of(photos.toUri().toString()));
    }

    private Map<String, Object> run(List<String> roots) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(2, flink());
        new IndexImagesPipeline(new IndexImages(
                        new FolderFeed(roots, rejects()),
                        FakeEncoder.ACCESS,
                        Framing.cropped(32),
                        index.access(),
                        new RetryPolicy(Duration.ofMillis(10), Duration.ofMillis(50), patience),
                        ImageLimits.DEFAULT,
                        ZoneOffset.UTC,
                        Instant.now(),
                        2,
                        2,
                        16,
                        Duration.ofMillis(100),
                        Duration.ofSeconds(1)))
                .build(env);
        return env.execute().getAllAccumulatorResults();
    }

    private static Configuration flink() {
        Configuration configuration = new Configuration();
        configuration.setString("execution.checkpointing.interval", "200 ms");
        configuration.setString("execution.checkpointing.checkpoints-after-tasks-finish", "false");
        configuration.setString("restart-strategy.type", "none");
        configuration.setString("pipeline.generic-types", "false");
        configuration.setString("pipeline.auto-generate-uids", "false");
        configuration.setString("pipeline.object-reuse", "true");
        return configuration;
    }
}
