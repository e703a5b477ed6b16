package io.intellisense.index;

import static io.intellisense.index.PayloadFields.*;
import static io.qdrant.client.ValueFactory.list;
import static io.qdrant.client.ValueFactory.value;

import io.intellisense.domain.ImageFacts;
import io.intellisense.domain.ImageFormat;
import io.intellisense.domain.Orientation;
import io.intellisense.domain.Sha256;
import io.qdrant.client.ValueFactory;
import io.qdrant.client.grpc.JsonWithInt.Value;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes an image's payload as Qdrant values, and reads it back; fields that it does not know are left alone. */
final class PayloadCodec {

    private PayloadCodec() {}

    static Map<String, Value> write(ImagePayload payload) {
        ImageFacts facts = payload.facts();
        Map<String, Value> fields = new HashMap<>(writeLocations(payload.locations()));
        fields.put(SHA256, value(payload.sha256().hex()));
        fields.put(INDEXED_AT, value(payload.indexedAt().toString()));
        fields.put(FORMAT, value(facts.format().label()));
        fields.put(WIDTH, value((long) facts.width()));
        fields.put(HEIGHT, value((long) facts.height()));
        fields.put(ASPECT, value(Orientation.of(facts.width(), facts.height()).label()));
        fields.put(BYTES, value(facts.bytes()));
        fields.put(ORIENTATION, value((long) facts.orientation()));
        putText(fields, TAKEN_AT, facts.takenAt());
        putText(fields, CAMERA, facts.camera());
        putText(fields, LENS, facts.lens());
        putText(fields, FILE_NAME, payload.fileName());
        if (facts.perceptualHash() != null) {
            fields.put(PERCEPTUAL_HASH, value((long) facts.perceptualHash()));
        }
        if (facts.latitude() != null) {
            fields.put(LOCATION, value(Map.of("lat", value(facts.latitude()), "lon", value(facts.longitude()))));
        }
        return fields;
    }

    /** The fields that follow from the locations alone. */
    static Map<String, Value> writeLocations(Collection<String> locations) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put(LOCATIONS, texts(locations));
        fields.put(FOLDERS, texts(Folders.above(locations)));
        return fields;
    }

    /** @throws IllegalArgumentException where a field that every image has is missing or makes no sense */
    static ImagePayload read(Map<String, Value> fields) {
        PayloadReader payload = new PayloadReader(fields);
        ImageFacts facts = new ImageFacts(
                ImageFormat.ofLabel(payload.text(FORMAT)),
                (int) payload.number(WIDTH),
                (int) payload.number(HEIGHT),
                payload.number(BYTES),
                payload.instantOrNull(TAKEN_AT),
                payload.textOrNull(CAMERA),
                payload.textOrNull(LENS),
                (int) payload.numberOr(ORIENTATION, 1),
                payload.degreesOrNull("lat"),
                payload.degreesOrNull("lon"),
                payload.numberOrNull(PERCEPTUAL_HASH));
        return new ImagePayload(
                new Sha256(payload.text(SHA256)),
                payload.texts(LOCATIONS),
                facts,
                payload.instantOrNull(INDEXED_AT),
                payload.textOrNull(FILE_NAME));
    }

    private static void putText(Map<String, Value> fields, String name, Object textOrNull) {
        if (textOrNull != null) {
            fields.put(name, value(textOrNull.toString()));
        }
    }

    private static Value texts(Collection<String> texts) {
        return list(texts.stream().map(ValueFactory::value).toList());
    }
}
