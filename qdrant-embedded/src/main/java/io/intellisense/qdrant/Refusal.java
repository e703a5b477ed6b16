package io.intellisense.qdrant;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;

/** The errors that a client can cause, with the codes and the words that Qdrant has for them. */
public final class Refusal {

    private Refusal() {}

    public static StatusRuntimeException invalid(String description) {
        return Status.INVALID_ARGUMENT
                .withDescription("Wrong input: " + description)
                .asRuntimeException();
    }

    /** Qdrant says this without its usual prefix. */
    public static StatusRuntimeException invalidId(String description) {
        return Status.INVALID_ARGUMENT.withDescription(description).asRuntimeException();
    }

    public static StatusRuntimeException noCollection(String name) {
        return notFound("Collection `" + name + "` doesn't exist!");
    }

    public static StatusRuntimeException noPoint(String id) {
        return notFound("No point with id " + id + " found");
    }

    public static StatusRuntimeException notFound(String description) {
        return Status.NOT_FOUND.withDescription("Not found: " + description).asRuntimeException();
    }

    public static StatusRuntimeException alreadyExists(String name) {
        return Status.ALREADY_EXISTS
                .withDescription("Wrong input: Collection `" + name + "` already exists!")
                .asRuntimeException();
    }

    /** What Qdrant can do and this server cannot; never passed over in silence. */
    public static StatusRuntimeException unsupported(String what) {
        return Status.UNIMPLEMENTED
                .withDescription(
                        "The embedded vector store does not support " + what + "; run a Qdrant server for that")
                .asRuntimeException();
    }
}
