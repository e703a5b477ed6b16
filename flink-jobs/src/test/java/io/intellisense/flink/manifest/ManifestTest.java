package io.intellisense.flink.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.intellisense.flink.flow.GivenFacts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ManifestTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"a.txt,TEXT", "A.CSV,CSV", "a.jsonl,JSON_LINES", "a.b.ndjson,JSON_LINES", "a.jpg,", "txt.tar,"})
    void isToldByItsName(String name, ManifestFormat format) {
        assertThat(ManifestFormat.ofName(name).orElse(null)).isEqualTo(format);
    }

    @ParameterizedTest
    @EnumSource
    void isASourceThatSaysHowToReadIt(ManifestFormat format) {
        Manifest manifest = new Manifest("file:///a/b", format);
        assertThat(Manifest.of(manifest.source())).contains(manifest);
        assertThat(Manifest.of("file:///a/b")).isEmpty();
        assertThat(Manifest.of("file:///a/b#bytes=1-2&name=a")).isEmpty();
    }

    @Test
    void aTextNamesAPlaceALine() throws IOException {
        Manifest manifest = manifest(
                ManifestFormat.TEXT, "1.jpg\r\n\nsub/two words.jpg\n/abs/3%.jpg\nfile:///u/4%25.jpg\n../5.jpg");
        assertThat(uris(manifest))
                .containsExactly(
                        uri("1.jpg"),
                        uri("sub/two words.jpg"),
                        "file:///abs/3%25.jpg",
                        "file:///u/4%25.jpg",
                        folder.getParent().resolve("5.jpg").toUri().toString());
        assertThat(all(manifest).stream().map(ManifestEntry::line)).containsExactly(1L, 3L, 4L, 5L, 6L);
    }

    @Test
    void namesNeedNotBeText() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(new byte[] {'a', (byte) 0xE9, '#', '.', 'j', 'p', 'g', '\n'});
        Manifest manifest = manifest(ManifestFormat.TEXT, bytes.toByteArray());
        assertThat(uris(manifest)).containsExactly(folder.toUri() + "a%E9%23.jpg");
    }

    @Test
    void otherSchemesAndPartsOfFilesArePlaces() throws IOException {
        Manifest manifest = manifest(
                ManifestFormat.TEXT,
                "s3://bucket/a.jpg\nfile:/data/0.tar#bytes=512-600&name=a.jpg\nfile:///a.jpg#page=3");
        List<ManifestEntry> all = all(manifest);
        assertThat(all.get(0).uri()).isEqualTo("s3://bucket/a.jpg");
        assertThat(all.get(1).uri()).isEqualTo("file:///data/0.tar#bytes=512-600&name=a.jpg");
        assertThat(all.get(2).problem()).contains("A part of a file is written");
    }

    @Test
    void aUriMayBeWrittenWithAnyLetters() throws IOException {
        assertThat(uris(manifest(ManifestFormat.TEXT, "s3://bucket/\u00e9/e\u0301.jpg\n")))
                .containsExactly("s3://bucket/%C3%A9/e%CC%81.jpg");
        assertThat(uris(manifest(ManifestFormat.JSON_LINES, "{\"uri\": \"s3://bucket/\u00e9.jpg\"}")))
                .containsExactly("s3://bucket/%C3%A9.jpg");
    }

    @Test
    void aByteOrderMarkIsNoName() throws IOException {
        assertThat(uris(manifest(ManifestFormat.TEXT, "\uFEFF1.jpg\n"))).containsExactly(uri("1.jpg"));
        assertThat(uris(manifest(ManifestFormat.CSV, "\uFEFFpath\n1.jpg\n"))).containsExactly(uri("1.jpg"));
        assertThat(uris(manifest(ManifestFormat.JSON_LINES, "\uFEFF{\"path\":\"1.jpg\"}")))
                .containsExactly(uri("1.jpg"));
    }

    @Test
    void aCsvNamesItsColumns() throws IOException {
        Manifest manifest = manifest(
                ManifestFormat.CSV,
                """
                id,Path,taken_at,camera,latitude,longitude,fileName
                1,"a, ""b"".jpg",2021-07-14T20:30:00+02:00,Canon,46.5,8.25,named.jpg
                2,"line
                break.jpg",,,,,
                3,c.jpg
                4
                5,d.jpg,yesterday,,,,
                6,e.jpg,,,46.5,,
                7,f.jpg,,,north,1,
                """);
        List<ManifestEntry> all = all(manifest);
        assertThat(all.get(0).uri()).isEqualTo(uri("a, \"b\".jpg"));
        assertThat(all.get(0).given())
                .isEqualTo(new GivenFacts(Instant.parse("2021-07-14T18:30:00Z"), "Canon", 46.5, 8.25, "named.jpg"));
        assertThat(all.get(1).uri()).isEqualTo(uri("line\nbreak.jpg"));
        assertThat(all.get(1).given()).isNull();
        assertThat(all.get(2).uri()).isEqualTo(uri("c.jpg"));
        assertThat(all.get(3).problem()).contains("Either 'path' or 'uri'");
        assertThat(all.get(4).problem())
                .contains("'takenAt' is a time with its offset")
                .contains("yesterday");
        assertThat(all.get(5).problem()).contains("or neither");
        assertThat(all.get(6).problem()).contains("'latitude' is a number");
        assertThat(all.stream().map(ManifestEntry::line)).containsExactly(2L, 3L, 5L, 6L, 7L, 8L, 9L);
    }

    @Test
    void aCsvWithoutAPlaceOrAnEndIsNotRead() throws IOException {
        assertThatThrownBy(() -> all(manifest(ManifestFormat.CSV, "name\n1.jpg")))
                .hasMessageContaining("no column 'path' or 'uri'");
        assertThatThrownBy(() -> all(manifest(ManifestFormat.CSV, "path\n\"" + "x\n".repeat(1 << 20))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is a quote not closed?");
    }

    @Test
    void jsonLinesNameTheirFields() throws IOException {
        Manifest manifest = manifest(
                ManifestFormat.JSON_LINES,
                """
                {"path":"a.jpg","latitude":46.5,"longitude":8,"camera":null,"tags":["x"]}

                {"uri":"file:///b.jpg","fileName":"b"}
                {"path":"a.jpg"
                []
                {"path":"a.jpg","uri":"b.jpg"}
                """);
        List<ManifestEntry> all = all(manifest);
        assertThat(all.get(0).uri()).isEqualTo(uri("a.jpg"));
        assertThat(all.get(0).given()).isEqualTo(new GivenFacts(null, null, 46.5, 8.0, null));
        assertThat(all.get(1).uri()).isEqualTo("file:///b.jpg");
        assertThat(all.get(1).given().fileName()).isEqualTo("b");
        assertThat(all.get(2).problem()).contains("no JSON object");
        assertThat(all.get(3).problem()).contains("Either 'path' or 'uri'");
        assertThat(all.get(4).problem()).contains("Either 'path' or 'uri'");
        assertThat(all.stream().map(ManifestEntry::line)).containsExactly(1L, 3L, 4L, 5L, 6L);
    }

    @Test
    void aLineWithoutEndIsToldAndPassedOver() throws IOException {
        List<ManifestEntry> all = all(manifest(ManifestFormat.TEXT, "x".repeat(3 << 20) + "\n1.jpg"));
        assertThat(all.get(0).problem()).contains("more than a million bytes");
        assertThat(all.get(1).uri()).isEqualTo(uri("1.jpg"));
    }

    @ParameterizedTest
    @EnumSource
    void isReadAgainFromEveryEntry(ManifestFormat format) throws IOException {
        String[] lines =
                switch (format) {
                    case TEXT -> new String[] {"ä1.jpg", "2.jpg", "", "3.jpg"};
                    case CSV -> new String[] {"path,camera", "ä1.jpg,x", "\"2\n.jpg\",ü", "3.jpg,"};
                    case JSON_LINES -> new String[] {"{\"path\":\"ä1.jpg\"}", "nonsense", "{\"path\":\"3.jpg\"}"};
                };
        Manifest manifest = manifest(format, String.join("\n", lines));
        List<ManifestEntry> all = all(manifest);
        assertThat(all).hasSize(3);
        for (int i = 0; i < all.size(); i++) {
            try (Entries entries = manifest.open(all.get(i).offset(), all.get(i).line())) {
                assertThat(rest(entries)).isEqualTo(all.subList(i, all.size()));
            }
        }
    }

    private Manifest manifest(ManifestFormat format, String content) throws IOException {
        return manifest(format, content.getBytes(StandardCharsets.UTF_8));
    }

    private Manifest manifest(ManifestFormat format, byte[] content) throws IOException {
        return new Manifest(Files.write(folder.resolve("list"), content).toUri().toString(), format);
    }

    private String uri(String name) {
        return folder.resolve(name).toUri().toString();
    }

    private static List<String> uris(Manifest manifest) throws IOException {
        return all(manifest).stream().map(ManifestEntry::uri).toList();
    }

    private static List<ManifestEntry> all(Manifest manifest) throws IOException {
        try (Entries entries = manifest.open()) {
            return rest(entries);
        }
    }

    private static List<ManifestEntry> rest(Entries entries) throws IOException {
        List<ManifestEntry> all = new ArrayList<>();
        for (ManifestEntry entry = entries.next(); entry != null; entry = entries.next()) {
            all.add(entry);
        }
        return all;
    }
}
