package io.intellisense.flink.deletion;

import java.io.IOException;
import java.time.Duration;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;

/** The version at which the image of the current key was last deleted, remembered for a day: longer than any event stays unacknowledged. */
public final class DeletedLately {

    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final ValueState<Long> version;

    private DeletedLately(ValueState<Long> version) {
        this.version = version;
    }

    /** To be called from {@code open} of a step that is keyed by the image's id. */
    public static DeletedLately of(RuntimeContext runtime) {
        ValueStateDescriptor<Long> descriptor = new ValueStateDescriptor<>("deleted-at-version", Types.LONG);
        descriptor.enableTimeToLive(StateTtlConfig.newBuilder(REMEMBERED).build());
        return new DeletedLately(runtime.getState(descriptor));
    }

    public void note(long deletion) throws IOException {
        Long known = version.value();
        if (known == null || known < deletion) {
            version.update(deletion);
        }
    }

    /** Whether the image was deleted, by whatever event. */
    public boolean isKnown() throws IOException {
        return version.value() != null;
    }

    /** Whether the image was deleted by a later event than this one. */
    public boolean isAfter(long event) throws IOException {
        Long known = version.value();
        return known != null && known > event;
    }
}
