package io.intellisense.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Asks whether a port of the loopback interface can be had, by taking it for a moment. */
final class LoopbackPort {

    private LoopbackPort() {}

    /** @throws IOException where another process listens there, or this one may not */
    static void probe(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        }
    }
}
