package io.intellisense.flink.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between a client and Redis, and loses replies: the command was carried out, and its answer never arrives. */
final class LossyProxy implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final ServerSocket door;
    private final int target;
    private final String marker;
    private final AtomicInteger toLose = new AtomicInteger();

    private LossyProxy(ServerSocket door, int target, String marker) {
        this.door = door;
        this.target = target;
        this.marker = marker;
    }

    /** @param marker replies that hold this text can be lost */
    static LossyProxy before(RedisProcess redis, String marker) throws IOException {
        LossyProxy proxy =
                new LossyProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), redis.port(), marker);
        run(proxy::accept);
        return proxy;
    }

    int port() {
        return door.getLocalPort();
    }

    /** The next so many replies with the marker are lost, and their connections with them. */
    void lose(int replies) {
        toLose.set(replies);
    }

    int left() {
        return toLose.get();
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = door.accept();
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            run(() -> pump(client, server, false));
            run(() -> pump(server, client, true));
        }
    }

    private void pump(Socket from, Socket to, boolean replies) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                if (replies && isLost(new String(buffer, 0, count, StandardCharsets.ISO_8859_1))) {
                    return;
                }
                out.write(buffer, 0, count);
            }
        }
    }

    private boolean isLost(String reply) {
        return reply.contains(marker) && toLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void run(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // A connection ended, as connections do.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
