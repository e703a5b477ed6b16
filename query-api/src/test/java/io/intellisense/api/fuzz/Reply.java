package io.intellisense.api.fuzz;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What came back, read without a client that would mend or refuse anything. */
record Reply(int status, Map<String, String> headers, byte[] body) {

    private static final int LONGEST_WAIT = 20_000;

    static Reply to(Request request, InetSocketAddress server) throws IOException {
        try (Socket socket = new Socket(server.getAddress(), server.getPort())) {
            socket.setSoTimeout(LONGEST_WAIT);
            socket.getOutputStream().write(request.bytes("127.0.0.1:" + server.getPort()));
            socket.getOutputStream().flush();
            return read(new BufferedInputStream(socket.getInputStream()), request.method.equals("HEAD"));
        }
    }

    private static Reply read(InputStream in, boolean onlyHead) throws IOException {
        String first = line(in);
        if (!first.matches("HTTP/1\\.1 \\d{3}.*")) {
            throw new IOException("This is no answer: " + first);
        }
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return new Reply(Integer.parseInt(first.substring(9, 12)), headers, onlyHead ? new byte[0] : body(in, headers));
    }

    private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
        if (headers.getOrDefault("content-type", "").startsWith("text/event-stream")) {
            return new byte[0]; // which has no end
        }
        if (headers.containsKey("content-length")) {
            return in.readNBytes(Integer.parseInt(headers.get("content-length")));
        }
        return "chunked".equals(headers.get("transfer-encoding")) ? chunks(in) : in.readAllBytes();
    }

    private static byte[] chunks(InputStream in) throws IOException {
        byte[] all = new byte[0];
        for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
            all = Bytes.join(java.util.List.of(all, in.readNBytes(size)));
            line(in);
        }
        return all;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int letter = in.read(); letter != '\n'; letter = in.read()) {
            if (letter < 0) {
                throw new IOException("The connection ended after: " + line);
            }
            if (letter != '\r') {
                line.append((char) letter);
            }
        }
        return line.toString();
    }

    /** Without parameters; empty where there is none. */
    String mediaType() {
        return headers.getOrDefault("content-type", "").replaceFirst(";.*", "").strip();
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        String text = text();
        return status + " " + headers + "\n  " + (text.length() > 1500 ? text.substring(0, 1500) + "..." : text);
    }
}
