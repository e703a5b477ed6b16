package io.intellisense.api.web;

import io.intellisense.api.QueryApiOptions;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where the server listens: only where this machine alone reaches it, unless callers need a key or someone has said that anyone may ask. */
@Component
public class Listening {

    private final boolean onlyHere;

    /** @throws ExposedException where it would listen to anyone and nobody has allowed that */
    Listening(QueryApiOptions options, Environment environment) {
        String address = environment.getProperty("server.address", "");
        this.onlyHere = isLoopback(address);
        boolean keysAreNeeded = !options.security().keysFile().isEmpty();
        if (!onlyHere && !keysAreNeeded && !options.security().allowAnyone()) {
            throw new ExposedException("Whoever reaches " + (address.isEmpty() ? "this machine" : address)
                    + " could see and change every picture; make a key with './intellisense key create' and name the file with"
                    + " --intellisense.security.keys-file, listen on 127.0.0.1, or say that this is meant with"
                    + " --intellisense.security.allow-anyone=true.");
        }
    }

    public boolean isOnlyHere() {
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
