package io.intellisense.uploader;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A connection on which a test decides itself when to send how much. */
public final class RawHttp implements AutoCloseable {

    private static final int LONGEST_WAIT_MILLIS = 30_000;

    private final Socket socket;
    private final BufferedReader answer;

    public RawHttp(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(LONGEST_WAIT_MILLIS);
        answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Begins a request; its headers end with an empty line. */
    public RawHttp post(String path, String... headers) throws IOException {
        return send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + String.join("\r\n", headers) + "\r\n\r\n");
    }

    public RawHttp send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    public RawHttp send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        return this;
    }

    public RawHttp sendChunk(byte[] bytes) throws IOException {
        return send(Integer.toHexString(bytes.length) + "\r\n").send(bytes).send("\r\n");
    }

    public String line() throws IOException {
        return answer.readLine();
    }

    /** The rest of an answer that comes in one chunk, or has a length. */
    public String body() throws IOException {
        int length = -1;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring(header.indexOf(':') + 1).strip());
            }
        }
        return read(length < 0 ? Integer.parseInt(line(), 16) : length);
    }

    private String read(int length) throws IOException {
        char[] body = new char[length];
        for (int read = 0; read < length; ) {
            read += answer.read(body, read, length - read);
        }
        return new String(body);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
