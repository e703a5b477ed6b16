package io.intellisense.web.safety;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Where the server listens: only where this machine alone reaches it, unless it is said that others may ask. */
public final class Listening {

    private final boolean onlyHere;

    /**
     * @param address empty where it listens at all of this machine's
     * @param othersMayAsk whether somebody has taken care of that, or allowed it
     * @param danger what others could do and what is to be done about it: how a sentence ends that names whoever reaches the server
     * @throws ExposedException where others reach it and may not ask
     */
    public Listening(String address, boolean othersMayAsk, String danger) {
        this.onlyHere = isLoopback(address);
        if (!onlyHere && !othersMayAsk) {
            throw new ExposedException(
                    "Whoever reaches " + (address.isEmpty() ? "this machine" : address) + " " + danger);
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
