package io.intellisense.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** A folder of everything that could break a backfill, and what is to become of each file. */
final class HostileFolder {

    static final String INDEXED = "indexed";
    static final String TWIN = "already there";

    private static final Path GOLDEN = Path.of("..", "clip", "src", "test", "resources", "golden");

    private final Path root;
    private final HostilePictures pictures = new HostilePictures();
    private final Map<String, String> fates = new TreeMap<>();

    private HostileFolder(Path root) {
        this.root = root;
    }

    static HostileFolder make(Path root) throws Exception {
        HostileFolder folder = new HostileFolder(Files.createDirectory(root));
        folder.addRareKinds();
        folder.addBrokenFiles();
        folder.addBombs();
        folder.addWhatIsNoFile();
        folder.addLinks();
        folder.addNames();
        folder.addWhatMayNotBeRead();
        return folder;
    }

    Path root() {
        return root;
    }

    /** By URI: {@link #INDEXED}, {@link #TWIN}, or the label of the reason to refuse it. */
    Map<String, String> fates() {
        return fates;
    }

    long count(String fate) {
        return fates.values().stream().filter(fate::equals).count();
    }

    private void addRareKinds() throws IOException {
        add("cmyk.jpg", Files.readAllBytes(GOLDEN.resolve("cmyk.jpg")), INDEXED);
        add("progressive.jpg", Files.readAllBytes(GOLDEN.resolve("progressive.jpg")), INDEXED);
        add("lossless.webp", Files.readAllBytes(GOLDEN.resolve("lossless.webp")), INDEXED);
        add("sixteen-bit.png", pictures.sixteenBit(), INDEXED);
        add("animated.gif", pictures.animated(20), INDEXED);
        add("really-a-png.jpg", pictures.ordinary("png"), INDEXED);
        add("really-a-jpeg.txt", pictures.ordinary("jpg"), INDEXED);
        add("no-extension", pictures.ordinary("tiff"), INDEXED);
    }

    private void addBrokenFiles() throws IOException {
        add("empty.jpg", new byte[0], "empty");
        add("diary.jpg", "Dear diary, today I took no picture.".getBytes(), "unsupported-format");
        for (String format : new String[] {"jpg", "png", "gif", "bmp", "tiff"}) {
            byte[] whole = pictures.ordinary(format);
            add("half." + format, Arrays.copyOf(whole, whole.length / 2), "truncated");
            add("almost." + format, Arrays.copyOf(whole, whole.length - 2), "truncated");
        }
        byte[] webp = Files.readAllBytes(GOLDEN.resolve("lossless.webp"));
        add("half.webp", Arrays.copyOf(webp, webp.length / 2), "truncated");
        byte[] nonsense = pictures.ordinary("png");
        Arrays.fill(nonsense, 60, nonsense.length - 30, (byte) 0x55);
        add("nonsense.png", nonsense, "corrupt");
    }

    private void addBombs() throws IOException {
        for (String format : new String[] {"jpg", "png", "gif", "bmp"}) {
            add("30000-x-30000." + format, pictures.declaring(format, 30_000, 30_000), "side-too-long");
        }
        add("20000-x-20000.png", pictures.declaring("png", 20_000, 20_000), "too-many-pixels");
        add("no-width.png", pictures.declaring("png", 0, 100), "corrupt");
        add("81-megapixels.png", pictures.bomb(9_000, 9_000), INDEXED);
        add("99-megapixels.png", pictures.bomb(9_900, 10_000), INDEXED);
        add("overflowing.png", pictures.overflowing(500), INDEXED);
        add("huge-text.png", pictures.withHugeText(500), INDEXED);
        sparse("200-megabytes.jpg", 200_000_000, "too-many-bytes");
        for (int i = 0; i < 4; i++) {
            sparse("99-megabytes-" + i + ".jpg", 99_000_000, "unsupported-format");
        }
    }

    private void addWhatIsNoFile() throws Exception {
        Path pipe = root.resolve("pipe.jpg");
        new ProcessBuilder("mkfifo", pipe.toString()).inheritIO().start().waitFor();
        expect(pipe, "unreadable");
        Path socket = root.resolve("socket.jpg");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
        }
        expect(socket, "unreadable");
        link("zero.jpg", "/dev/zero", "unreadable");
        link("full.jpg", "/dev/full", "unreadable");
        Files.createDirectory(root.resolve("folder.jpg"));
        Files.createDirectory(root.resolve("empty-folder.png"));
        add("folder.jpg/inside.png", pictures.ordinary("png"), INDEXED);
    }

    private void addLinks() throws IOException {
        link("nowhere.jpg", "/nowhere/at-all.jpg", "gone");
        link("loop-a.jpg", "loop-b.jpg", "unreadable");
        link("loop-b.jpg", "loop-a.jpg", "unreadable");
        link("twin.jpg", "no-extension", TWIN);
        Files.createSymbolicLink(root.resolve("circle"), root); // to a folder: not followed, so not counted
    }

    private void addNames() throws IOException {
        add("line\nbreak\r.jpg", pictures.ordinary("jpg"), INDEXED);
        add("two\nlines.png", new byte[0], "empty");
        add("100%41 #?&+.jpg", pictures.ordinary("jpg"), INDEXED);
        add("x".repeat(251) + ".jpg", pictures.ordinary("jpg"), INDEXED);
        add(noText("%FF%FE%80.jpg"), pictures.ordinary("jpg"), INDEXED);
        add(noText("%C3%28.jpg"), new byte[0], "empty");
        Path album = noText("%E9t%E9");
        Files.createDirectory(album);
        add(album.resolve("inside.jpg"), pictures.ordinary("jpg"), INDEXED);
    }

    /** Whoever runs as root may read everything: then these are left out. */
    private void addWhatMayNotBeRead() throws IOException {
        Path secret = Files.write(root.resolve("secret.jpg"), pictures.ordinary("jpg"));
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
        if (Files.isReadable(secret)) {
            Files.delete(secret);
            return;
        }
        expect(secret, "unreadable");
        Path closed = Files.createDirectory(
                root.resolve("closed"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("---------")));
        expect(closed, "unreadable");
    }

    /** A name whose bytes are no UTF-8; only a URI can write it down. */
    private Path noText(String encoded) {
        return Path.of(URI.create(root.toUri() + encoded));
    }

    private void sparse(String name, long bytes, String fate) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(root.resolve(name).toFile(), "rw")) {
            file.setLength(bytes);
        }
        expect(root.resolve(name), fate);
    }

    private void link(String name, String target, String fate) throws IOException {
        expect(Files.createSymbolicLink(root.resolve(name), Path.of(target)), fate);
    }

    private void add(String name, byte[] bytes, String fate) throws IOException {
        add(root.resolve(name), bytes, fate);
    }

    private void add(Path file, byte[] bytes, String fate) throws IOException {
        expect(Files.write(file, bytes), fate);
    }

    private void expect(Path file, String fate) {
        fates.put(file.toUri().toString(), fate);
    }
}
