package io.intellisense.qdrant;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.Set;

/** Holds a request to the fields that this server knows, so that nothing a client asks for is ignored. */
public final class Supported {

    private Supported() {}

    /** @throws io.grpc.StatusRuntimeException UNIMPLEMENTED where any other field is set */
    public static void fields(Message message, String... known) {
        Set<String> names = Set.of(known);
        for (FieldDescriptor field : message.getAllFields().keySet()) {
            if (!names.contains(field.getName())) {
                throw unsupported(message, "'" + field.getName() + "'");
            }
        }
        if (!message.getUnknownFields().asMap().isEmpty()) {
            throw unsupported(message, "a field newer than itself");
        }
    }

    private static RuntimeException unsupported(Message message, String field) {
        return Refusal.unsupported(
                field + " in " + message.getDescriptorForType().getName());
    }
}
