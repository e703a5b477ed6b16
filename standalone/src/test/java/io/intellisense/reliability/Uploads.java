package io.intellisense.reliability;

import io.intellisense.domain.ImageId;
import io.intellisense.domain.Sha256;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.imageio.ImageIO;

/**
 * Someone who uploads pictures, one after the other, and sometimes deletes one again. Whatever fails is tried again until it is
 * answered, as any client does. Among the pictures are some that pass for one and cannot be decoded.
 */
final class Uploads implements Runnable {

    private final String url;
    private final Random dice;
    private final long pauseMillis;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Set<ImageId> good = new HashSet<>();
    private final Set<ImageId> bad = new HashSet<>();
    private final Set<ImageId> deleted = new HashSet<>();
    private volatile boolean stopping;

    Uploads(String url, long seed, long pauseMillis) {
        this.url = url;
        this.dice = new Random(seed);
        this.pauseMillis = pauseMillis;
    }

    @Override
    public void run() {
        List<ImageId> kept = new ArrayList<>();
        try {
            for (int number = 1; !stopping; number++) {
                byte[] picture = draw(number);
                boolean broken = dice.nextInt(12) == 0;
                if (broken) {
                    Arrays.fill(picture, 60, picture.length - 30, (byte) 0x55);
                    Arrays.fill(picture, picture.length - 40, picture.length - 30, (byte) number);
                    picture[60] = (byte) (number >> 8);
                }
                upload(picture);
                ImageId id = ImageId.of(Sha256.of(picture));
                (broken ? bad : good).add(id);
                if (!broken) {
                    kept.add(id);
                }
                if (dice.nextInt(10) == 0 && !kept.isEmpty()) {
                    ImageId unwanted = kept.remove(dice.nextInt(kept.size()));
                    delete(unwanted);
                    deleted.add(unwanted);
                }
                Thread.sleep(pauseMillis);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends after the upload that is under way. */
    void stop() {
        stopping = true;
    }

    Set<ImageId> expectedInTheIndex() {
        Set<ImageId> expected = new HashSet<>(good);
        expected.removeAll(deleted);
        return expected;
    }

    Set<ImageId> expectedAsDeadLetters() {
        return bad;
    }

    int accepted() {
        return good.size() + bad.size();
    }

    int deletions() {
        return deleted.size();
    }

    private void upload(byte[] picture) throws InterruptedException {
        String json = "{\"filename\": \"picture.png\", \"file\": \""
                + Base64.getEncoder().encodeToString(picture) + "\"}";
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/api/images"))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        untilAnswered(request, Set.of(200, 201));
    }

    /** 404: an earlier attempt, whose answer was lost, has deleted it. */
    private void delete(ImageId id) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/api/images/" + id))
                .timeout(Duration.ofSeconds(10))
                .DELETE()
                .build();
        untilAnswered(request, Set.of(202, 204, 404));
    }

    private void untilAnswered(HttpRequest request, Set<Integer> answers) throws InterruptedException {
        while (true) {
            try {
                HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
                if (answers.contains(answer.statusCode())) {
                    return;
                }
                if (answer.statusCode() < 500) {
                    throw new AssertionError(
                            request.method() + " was answered " + answer.statusCode() + ": " + answer.body());
                }
            } catch (IOException e) {
                // The uploader is dead at the moment.
            }
            Thread.sleep(200);
        }
    }

    /** @param number makes it another picture */
    static byte[] draw(int number) {
        BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        Random dice = new Random(number);
        for (int i = 0; i < 8; i++) {
            graphics.setColor(new Color(dice.nextInt(1 << 24)));
            graphics.fillOval(dice.nextInt(50), dice.nextInt(50), 4 + dice.nextInt(40), 4 + dice.nextInt(40));
        }
        graphics.dispose();
        image.setRGB(0, 0, number);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
