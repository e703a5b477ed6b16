package io.intellisense.api.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.api.ApiTest;
import io.intellisense.api.ImageFiles;
import io.intellisense.api.Json;
import io.intellisense.api.library.MemoryLibrary;
import io.intellisense.domain.ImageFacts;
import io.intellisense.domain.ImageId;
import io.intellisense.index.ImagePoint;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Searching by pictures: of the library, from elsewhere, and together with words. */
@ApiTest
class PictureSearchTest {

    private final MockMvcTester browser;
    private final MemoryLibrary library;
    private ImagePoint car;
    private byte[] bluePicture;

    @TempDir
    Path folder;

    PictureSearchTest(MockMvcTester browser, MemoryLibrary library) {
        this.browser = browser;
        this.library = library;
    }

    @BeforeEach
    void somePictures() {
        library.clear();
        car = add("red car", Color.RED, 40, 30);
        add("red boat", Color.PINK, 60, 30);
        add("blue boat", Color.CYAN, 30, 30);
        add("green house", Color.GREEN, 30, 60);
        bluePicture = ImageFiles.bytes(ImageFiles.write(folder.resolve("elsewhere/x.png"), Color.BLUE, 9, 9));
    }

    private ImagePoint add(String name, Color colour, int width, int height) {
        ImagePoint point =
                ImageFiles.point(ImageFiles.write(folder.resolve(name + ".png"), colour, width, height), name);
        library.add(point);
        return point;
    }

    @Test
    void moreLikeOneLeavesItselfOut() {
        MvcTestResult answer = get("/api/images/" + car.id() + "/similar?minScore=0.1");
        assertThat(names(answer)).containsExactly("red boat.png");
        assertThat(Json.<Integer>read(answer, "$.total")).isEqualTo(4);
    }

    @Test
    void moreLikeOneTakesFiltersAndPages() {
        MvcTestResult first = get("/api/images/" + car.id() + "/similar?limit=1");
        MvcTestResult second = get("/api/images/" + car.id() + "/similar?limit=5&cursor=" + Json.read(first, "$.next"));
        assertThat(names(first)).containsExactly("red boat.png");
        assertThat(names(second)).containsExactlyInAnyOrder("blue boat.png", "green house.png");
        assertThat(names(get("/api/images/" + car.id() + "/similar?orientation=portrait")))
                .containsExactly("green house.png");
    }

    @Test
    void moreLikeOneThatIsNotThereIsNotFound() {
        ImageId unknown = new ImageId("123e4567-e89b-52d3-a456-426614174000");
        assertThat(get("/api/images/" + unknown + "/similar")).hasStatus(404);
        assertThat(get("/api/images/nonsense/similar")).hasStatus(400);
    }

    @Test
    void aPictureFromElsewhereFindsWhatIsLikeIt() {
        MvcTestResult answer = post("/api/search/image?limit=1", "image/png", bluePicture);
        assertThat(names(answer)).containsExactly("blue boat.png");
        assertThat(Json.text(answer)).doesNotContain("\"query\"");

        MvcTestResult next =
                post("/api/search/image?limit=2&cursor=" + Json.read(answer, "$.next"), "image/png", bluePicture);
        assertThat(names(next)).hasSize(2).doesNotContain("blue boat.png");
    }

    @Test
    void aFormMayCarryThePicture() {
        String start = "--x\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nhello\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\n";
        byte[] body = join(start.getBytes(StandardCharsets.UTF_8), bluePicture, "\r\n--x--\r\n".getBytes());
        assertThat(names(post("/api/search/image?limit=1&minScore=-1", "multipart/form-data; boundary=x", body)))
                .containsExactly("blue boat.png");
    }

    @Test
    void theCursorOfAnotherPictureIsRefused() {
        String next = Json.read(post("/api/search/image?limit=1", "image/png", bluePicture), "$.next");
        byte[] other = ImageFiles.bytes(ImageFiles.write(folder.resolve("elsewhere/y.png"), Color.RED, 9, 9));
        assertThat(post("/api/search/image?limit=1&cursor=" + next, "image/png", other))
                .hasStatus(400);
    }

    @Test
    void whatIsNoPictureIsToldApart() {
        assertProblem(post("/api/search/image", "image/png", new byte[0]), 400, "empty-file");
        assertProblem(post("/api/search/image", "image/png", "hello".getBytes()), 415, "unsupported-format");
        assertProblem(
                post("/api/search/image", "image/png", Arrays.copyOf(bluePicture, bluePicture.length - 20)),
                422,
                "truncated");
        assertProblem(post("/api/search/image", "image/png", new byte[20_000_001]), 413, "too-many-bytes");
        assertProblem(post("/api/search/image", "multipart/form-data; boundary=x", new byte[9]), 400, "bad-request");
        assertProblem(post("/api/search/image?limti=3", "image/png", bluePicture), 400, "bad-parameter");
    }

    @Test
    void wordsAndPicturesGoTogether() {
        String base64 = Base64.getEncoder().encodeToString(bluePicture);
        assertThat(names(search("{\"positive\":[{\"text\":\"boat\"},{\"data\":\"" + base64 + "\"}],\"limit\":1}")))
                .containsExactly("blue boat.png");
        assertThat(names(search("{\"positive\":[{\"text\":\"boat\"}],\"negative\":[{\"text\":\"blue\",\"weight\":0.5}],"
                        + "\"limit\":1}")))
                .containsExactly("red boat.png");
        assertThat(names(search("{\"positive\":[{\"image\":\"" + car.id() + "\"}],\"filter\":{\"minWidth\":50}}")))
                .containsExactly("red boat.png");
    }

    @Test
    void aBoxIsFourNumbersOrATextOfThem() {
        Path file = ImageFiles.write(folder.resolve("swiss lake.png"), Color.BLUE, 20, 20);
        ImageFacts plain = ImageFiles.facts(file, null, null);
        library.add(ImageFiles.point(
                new ImageFacts(plain.format(), 20, 20, plain.bytes(), null, null, null, 1, 46.9, 8.2), "lake", file));
        String body = "{\"positive\":[{\"text\":\"boat\"}],\"filter\":{\"bbox\":%s}}";
        assertThat(names(search(body.formatted("[5.9, 45.8, 10.5, 47.8]")))).containsExactly("swiss lake.png");
        assertThat(names(search(body.formatted("\"5.9,45.8,10.5,47.8\"")))).containsExactly("swiss lake.png");
        assertThat(names(search(body.formatted("[170, -10, -170, 10]")))).isEmpty();
    }

    @Test
    void aSearchOfAProgramIsPagedToo() {
        String body = "{\"positive\":[{\"text\":\"red\"}],\"minScore\":-1,\"limit\":2%s}";
        MvcTestResult first = search(body.formatted(""));
        MvcTestResult second = search(body.formatted(",\"cursor\":\"" + Json.read(first, "$.next") + "\""));
        assertThat(names(first)).containsExactlyInAnyOrder("red car.png", "red boat.png");
        assertThat(names(second)).containsExactlyInAnyOrder("blue boat.png", "green house.png");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{}                                  | Say what to look for, as in {\"positive\": [{\"text\": \"a red circle\"}]}.",
                "{\"positive\":[{}]}                 | Each of 'positive' has exactly one of text, image (an id) and data (base64).",
                "{\"positive\":[null]}               | Each of 'positive' has exactly one of text, image (an id) and data (base64).",
                "{\"positive\":[{\"text\":\"\"}]}    | Say what to look for, as in /api/search?q=a+red+circle.",
                "{\"positive\":[{\"text\":\"a\",\"weight\":-1}]} | A weight is above 0 and at most 10, but was: -1.0.",
                "{\"positive\":[{\"text\":\"a\"}],\"negative\":[{\"text\":\"A\"}]} | What to look for and what to leave out are the same; say something else.",
                "{\"positive\":[{\"data\":\"%\"}]}   | The file is empty.",
                "{\"positive\":[{\"text\":\"a\"}],\"limti\":1} | There is no field 'limti'; did you mean 'limit'?",
                "{\"positive\":[{\"text\":\"a\"}],\"limit\":0} | 'limit' is a whole number from 1 to 200, but was: 0.",
                "{\"positive\":[{\"text\":\"a\"}],\"filter\":{\"bbox\":\"1,2,3\"}} | 'bbox' is west,south,east,north in degrees, such as 5.9,45.8,10.5,47.8, but was: 1,2,3.",
                "{\"positive\":[{\"text\":\"a\"}],\"filter\":{\"bbox\":[1,2,3]}} | 'bbox' is west,south,east,north in degrees, such as 5.9,45.8,10.5,47.8, but was: 1,2,3.",
                "{\"positive\":[{\"text\":\"a\"}],\"filter\":{\"bbox\":[]}} | 'bbox' is west,south,east,north in degrees, such as 5.9,45.8,10.5,47.8, but was: no numbers.",
                "{\"positive\":[{\"text\":\"a\"}],\"filter\":{\"bbox\":[1,null,3,4]}} | 'bbox' is west,south,east,north in degrees, such as 5.9,45.8,10.5,47.8, but was: 1,null,3,4.",
                "{\"positive\":[{\"text\":\"a\"}],\"filter\":{\"bbox\":[[1]]}} | The body is not the JSON that this call takes",
                "null                                | The body is a JSON object, not null.",
                "[1]                                 | The body is not the JSON that this call takes",
                "{                                   | The body is not the JSON that this call takes",
            })
    void whatAProgramGetsWrongIsToldInASentence(String body, String sentence) {
        assertThat(search(body))
                .hasStatus4xxClientError()
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .startsWith(sentence)
                .doesNotContain("io.intellisense", "java.");
    }

    private void assertProblem(MvcTestResult answer, int status, String type) {
        assertThat(answer)
                .hasStatus(status)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/" + type);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static List<String> names(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return Json.read(answer, "$.hits[*].fileName");
    }

    private MvcTestResult search(String json) {
        return post("/api/search", "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    private MvcTestResult post(String url, String type, byte[] body) {
        return browser.post()
                .uri(URI.create(url))
                .contentType(MediaType.parseMediaType(type))
                .content(body)
                .exchange();
    }

    private MvcTestResult get(String url) {
        return browser.get().uri(URI.create(url)).exchange();
    }
}
