package io.intellisense.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Asks whether a port of the loopback interface can be had, by taking it for a moment. */
final class LoopbackPort {

    private LoopbackPort() {}

    static boolean isFree(int port) {
        try {
            probe(port);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** One that is free now; whoever is to listen there had better do so soon. */
    static int anyFree() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** @throws IOException where another process listens there, or this one may not */
    static void probe(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        }
    }
}
