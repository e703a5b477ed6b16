package io.intellisense.qdrant;

import io.qdrant.client.grpc.Common.PointId;
import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** Point ids as index terms whose byte order is Qdrant's: numbers first, as unsigned, then UUIDs. */
public final class PointKey {

    /** The Lucene field that holds the key. */
    public static final String FIELD = "id";

    private static final byte NUMBER = 0;
    private static final byte UUID_KEY = 1;
    private static final Pattern DASHLESS =
            Pattern.compile("([0-9a-fA-F]{8})([0-9a-fA-F]{4})([0-9a-fA-F]{4})([0-9a-fA-F]{4})([0-9a-fA-F]{12})");
    private static final Pattern DASHED = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private PointKey() {}

    /** @throws io.grpc.StatusRuntimeException INVALID_ARGUMENT where there is no id or the UUID is none */
    public static BytesRef of(PointId id) {
        return switch (id.getPointIdOptionsCase()) {
            case NUM -> key(ByteBuffer.allocate(9).put(NUMBER).putLong(id.getNum()));
            case UUID -> {
                UUID uuid = uuid(id.getUuid());
                yield key(ByteBuffer.allocate(17)
                        .put(UUID_KEY)
                        .putLong(uuid.getMostSignificantBits())
                        .putLong(uuid.getLeastSignificantBits()));
            }
            case POINTIDOPTIONS_NOT_SET -> throw Refusal.invalidId("No ID options provided");
        };
    }

    public static Term term(PointId id) {
        return new Term(FIELD, of(id));
    }

    /** The id of a key, its UUID in the canonical form. */
    public static PointId id(BytesRef key) {
        ByteBuffer bytes = ByteBuffer.wrap(key.bytes, key.offset, key.length);
        return bytes.get() == NUMBER
                ? PointId.newBuilder().setNum(bytes.getLong()).build()
                : PointId.newBuilder()
                        .setUuid(new UUID(bytes.getLong(), bytes.getLong()).toString())
                        .build();
    }

    /** How messages show an id. */
    public static String text(PointId id) {
        return id.hasNum() ? Long.toUnsignedString(id.getNum()) : id.getUuid();
    }

    private static BytesRef key(ByteBuffer bytes) {
        return new BytesRef(bytes.array());
    }

    private static UUID uuid(String text) {
        String dashed = DASHLESS.matcher(text).replaceFirst("$1-$2-$3-$4-$5");
        if (!DASHED.matcher(dashed).matches()) {
            throw Refusal.invalidId("Unable to parse UUID: " + text);
        }
        return UUID.fromString(dashed);
    }
}
