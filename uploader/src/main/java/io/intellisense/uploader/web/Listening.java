package io.intellisense.uploader.web;

import io.intellisense.uploader.UploaderOptions;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where the server listens: only where this machine alone reaches it, unless someone has said that anyone may ask. It knows no keys. */
@Component
class Listening {

    private final boolean onlyHere;

    /** @throws ExposedException where it would listen to anyone and nobody has allowed that */
    Listening(UploaderOptions options, Environment environment) {
        String address = environment.getProperty("server.address", "");
        this.onlyHere = isLoopback(address);
        if (!onlyHere && !options.security().allowAnyone()) {
            throw new ExposedException("Whoever reaches " + (address.isEmpty() ? "this machine" : address)
                    + " could upload and delete pictures, since the uploader asks for no keys; listen on 127.0.0.1 behind the"
                    + " search service, or say that only trusted machines reach it with"
                    + " --intellisense.security.allow-anyone=true.");
        }
    }

    boolean isOnlyHere() {
        return onlyHere;
    }

    private static boolean isLoopback(String address) {
        try {
            return !address.isEmpty() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
