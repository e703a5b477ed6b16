package io.intellisense.standalone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * One command to a Redis server on this machine and the first line of its answer, as plain text (RESP's inline commands). Needs no
 * client with threads of its own, so it can be had while nothing runs yet.
 */
final class RedisConversation {

    private static final int MILLIS = 2_000;

    private RedisConversation() {}

    /**
     * @return such as {@code +PONG} or {@code -WRONGPASS ...}; null where the server hangs up instead
     * @throws IOException where nobody listens, or answers in time
     */
    static String say(int port, String password, String command) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), MILLIS);
            socket.setSoTimeout(MILLIS);
            String lines = "AUTH " + password + "\r\n" + command + "\r\n";
            socket.getOutputStream().write(lines.getBytes(StandardCharsets.US_ASCII));
            BufferedReader answers =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            String authenticated = answers.readLine();
            return "+OK".equals(authenticated) ? answers.readLine() : authenticated;
        }
    }
}
