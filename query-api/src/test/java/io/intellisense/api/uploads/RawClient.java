package io.intellisense.api.uploads;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A client that sends and reads when a test says so. */
final class RawClient implements AutoCloseable {

    private final Socket socket = new Socket();
    private final OutputStream out;
    private final BufferedReader in;

    RawClient(InetSocketAddress server) throws IOException {
        socket.connect(server);
        socket.setSoTimeout(60_000);
        out = socket.getOutputStream();
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    void send(String text) throws IOException {
        send(text.getBytes(StandardCharsets.US_ASCII));
    }

    void send(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    boolean isAnswered() throws IOException {
        return in.ready();
    }

    /** The next line; null at the end. */
    String line() throws IOException {
        return in.readLine();
    }

    /** Reads on until a line starts so. */
    String lineThatStartsWith(String start) throws IOException {
        for (String line = line(); line != null; line = line()) {
            if (line.startsWith(start)) {
                return line;
            }
        }
        throw new AssertionError("No line starts with " + start);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
