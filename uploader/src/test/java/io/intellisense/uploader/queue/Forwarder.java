package io.intellisense.uploader.queue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between a client and a server, and can let what goes over old connections vanish, as a host does that is gone. */
public final class Forwarder implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger generation = new AtomicInteger();
    private final int target;

    public Forwarder(int target) throws IOException {
        this.target = target;
        threads.submit(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    /** What was connected until now hears nothing more, and is not told. */
    public void vanish() {
        generation.incrementAndGet();
    }

    private Void accept() throws IOException {
        while (true) {
            Socket client = server.accept();
            Socket behind = new Socket(InetAddress.getLoopbackAddress(), target);
            int born = generation.get();
            threads.submit(() -> pump(client.getInputStream(), behind.getOutputStream(), born));
            threads.submit(() -> pump(behind.getInputStream(), client.getOutputStream(), born));
        }
    }

    private Void pump(InputStream in, OutputStream out, int born) throws IOException {
        byte[] buffer = new byte[8192];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            if (generation.get() == born) {
                out.write(buffer, 0, count);
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }
}
