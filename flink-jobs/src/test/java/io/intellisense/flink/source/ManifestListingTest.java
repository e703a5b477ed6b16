package io.intellisense.flink.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.domain.ImageLocation;
import io.intellisense.flink.manifest.Manifest;
import io.intellisense.flink.manifest.ManifestFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestListingTest {

    @TempDir
    Path folder;

    @Test
    void listsFilesFoldersAndTarsWhereTheyAreNamed() throws IOException {
        List<Listed> all = all(mixed(), null);
        assertThat(all.stream().map(ManifestListingTest::name))
                .containsExactly("z.jpg", "1.jpg", "2.jpg", "list.txt#line=3", "x.jpg", "y.jpg", "z.jpg", "gone.jpg");
        assertThat(all.get(3).image().refusal().message()).startsWith("Line 3 makes no sense: ");
    }

    @Test
    void goesOnBehindEveryMarkAsIfItHadNeverStopped() throws IOException {
        Manifest manifest = mixed();
        List<Listed> all = all(manifest, null);
        assertThat(all.stream().map(Listed::mark)).doesNotHaveDuplicates();
        for (int i = 0; i < all.size(); i++) {
            assertThat(all(manifest, all.get(i).mark()))
                    .as("after %s", all.get(i))
                    .isEqualTo(all.subList(i + 1, 8));
        }
    }

    @Test
    void passesOnWhatIsSaidOfAnImage() throws IOException {
        Files.writeString(folder.resolve("a.jpg"), "");
        Manifest manifest = manifest(ManifestFormat.CSV, "path,camera\na.jpg,Canon\n.,Nikon\n");
        List<Listed> all = all(manifest, null);
        assertThat(all.get(0).image().given().camera()).isEqualTo("Canon");
        assertThat(all.get(1).image().given()).as("of a folder's images").isNull();
    }

    @Test
    void refusesTheRestOfWhatCannotBeReadFurther() throws IOException {
        Manifest manifest = manifest(ManifestFormat.CSV, "path\na.jpg\n\"" + "x".repeat(2 << 20));
        List<Listed> all = all(manifest, null);
        assertThat(all).hasSize(2);
        assertThat(all.get(1).image().refusal().message())
                .contains("beyond line 2")
                .contains("quote");
        assertThat(all(manifest, all.get(1).mark())).isEmpty();
    }

    @Test
    void refusesAManifestThatIsGone() {
        Manifest gone = new Manifest(folder.resolve("gone.txt").toUri().toString(), ManifestFormat.TEXT);
        assertThat(all(gone, null)).hasSize(1).allMatch(listed -> listed.image().refusal() != null);
    }

    private Manifest mixed() throws IOException {
        Files.writeString(folder.resolve("z.jpg"), "");
        Tars.of(folder.resolve("0.tar"), "1.jpg", "1.json", "2.jpg");
        Path sub = Files.createDirectory(folder.resolve("sub"));
        Files.writeString(sub.resolve("x.jpg"), "");
        Files.writeString(sub.resolve("y.jpg"), "");
        return manifest(ManifestFormat.TEXT, "z.jpg\n0.tar\nfile:///a#page=1\nsub\nz.jpg\ngone.jpg\n");
    }

    private Manifest manifest(ManifestFormat format, String content) throws IOException {
        return new Manifest(
                Files.writeString(folder.resolve("list.txt"), content).toUri().toString(), format);
    }

    private static String name(Listed listed) {
        String uri = listed.image().uri();
        return uri.contains("#line=")
                ? uri.substring(uri.lastIndexOf('/') + 1)
                : ImageLocation.parse(uri).fileName();
    }

    private static List<Listed> all(Manifest manifest, String after) {
        List<Listed> all = new ArrayList<>();
        try (Listing listing = new ManifestListing(manifest, after, Selection.DEFAULT)) {
            for (Listed next = listing.next(); next != null; next = listing.next()) {
                all.add(next);
            }
        }
        return all;
    }
}
