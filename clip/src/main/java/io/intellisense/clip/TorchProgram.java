package io.intellisense.clip;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The compiled CLIP program ({@code models/clip_program.py}) with a checkpoint's weights, on one device. Once loaded it only reads, so
 * any number of threads may call it at once; tensors live no longer than the call that made them.
 */
final class TorchProgram implements AutoCloseable {

    private static final String ARTIFACT = "/clip_program.pt";

    private final PtNDManager manager;
    private final PtSymbolBlock module;

    private TorchProgram(PtNDManager manager) {
        this.manager = manager;
        this.module = open(manager);
    }

    /** Loads the program, and the weights into it; they are cast to the precision on their way. */
    static TorchProgram load(Weights weights, ModelConfig config, Precision precision, ai.djl.Device device) {
        TorchProgram program = withoutWeights(device);
        try {
            program.loadVision(weights, config, precision);
            program.loadText(weights, config, precision);
            return program;
        } catch (EngineException e) {
            program.close();
            throw new ModelException(
                    weights.file() + " cannot be loaded into PyTorch on " + device + ": " + lastLine(e), e);
        } catch (RuntimeException e) {
            program.close();
            throw e;
        }
    }

    static TorchProgram withoutWeights(ai.djl.Device device) {
        PtNDManager manager = (PtNDManager) Torch.engine().newBaseManager(device);
        manager.setName("clip");
        return new TorchProgram(manager);
    }

    /** SHA-256 of the Python source that the program was compiled from. */
    String source() {
        try (IValue result = run("source")) {
            return result.toStringValue();
        }
    }

    /** Does a piece of work in a precision, for whoever measures how long it takes. */
    void multiply(Precision precision) {
        run("multiply", IValue.from(nameOf(precision))).close();
    }

    /** @param pixels a direct buffer of uint8 [count, side, side, 3] */
    float[] image(ByteBuffer pixels, int count, int side) {
        return compute("image", pixels, new Shape(count, side, side, 3), DataType.UINT8);
    }

    /** @param ids a direct buffer of int64 [count, length] in the machine's byte order */
    float[] text(ByteBuffer ids, int count, int length) {
        return compute("text", ids, new Shape(count, length), DataType.INT64);
    }

    /** Arrays that are alive; 0 between calls. */
    int liveArrays() {
        return manager.getManagedArrays().size();
    }

    @Override
    public void close() {
        module.close();
        manager.close();
    }

    private float[] compute(String method, ByteBuffer input, Shape shape, DataType type) {
        try (PtNDManager call = manager.newSubManager(manager.getDevice());
                IValue argument = IValue.from(call.create(input, shape, type));
                IValue result = IValueUtils.runMethod(module, method, argument);
                NDArray output = result.toTensor(call).toDevice(ai.djl.Device.cpu(), false)) {
            return output.toFloatArray();
        }
    }

    private void loadVision(Weights weights, ModelConfig config, Precision precision) {
        Preprocessing pixels = config.preprocessing();
        load(
                "load_vision",
                weights,
                ExpectedTensors.ofVision(config),
                precision,
                config.vision().tower(),
                IValue.from(pixels.rescale()),
                IValue.listFrom(pixels.mean()),
                IValue.listFrom(pixels.std()));
    }

    private void loadText(Weights weights, ModelConfig config, Precision precision) {
        load(
                "load_text",
                weights,
                ExpectedTensors.ofText(config),
                precision,
                config.text().tower(),
                IValue.from((long) config.text().eos()),
                IValue.from((long) config.text().pad()));
    }

    private void load(
            String method,
            Weights weights,
            ExpectedTensors expected,
            Precision precision,
            TowerConfig tower,
            IValue... rest) {
        List<TensorSlot> slots = expected.findIn(weights);
        try (PtNDManager loading = manager.newSubManager(manager.getDevice())) {
            Map<String, PtNDArray> tensors = new HashMap<>();
            slots.forEach(slot -> tensors.put(slot.name(), view(loading, weights, slot)));
            Stream<IValue> common = Stream.of(
                    IValue.stringMapFrom(tensors),
                    IValue.from(nameOf(precision)),
                    IValue.from((long) tower.heads()),
                    IValue.from((long) tower.layers()),
                    IValue.from(tower.eps()),
                    IValue.from(tower.activation()));
            run(method, Stream.concat(common, Stream.of(rest)).toArray(IValue[]::new))
                    .close();
        }
    }

    private static String nameOf(Precision precision) {
        return precision.name().toLowerCase(Locale.ROOT);
    }

    /** A tensor over the mapped file itself: nothing is copied before the program casts it. */
    private static PtNDArray view(PtNDManager loading, Weights weights, TensorSlot slot) {
        long[] shape = slot.shape().stream().mapToLong(Long::longValue).toArray();
        DataType type =
                switch (slot.dtype()) {
                    case "F32" -> DataType.FLOAT32;
                    case "F16" -> DataType.FLOAT16;
                    default -> DataType.UINT8; // BF16, which would end the process: DJL's native part does not know it
                };
        if (type == DataType.UINT8) {
            shape[shape.length - 1] *= 2;
        }
        return loading.create(weights.map(slot), new Shape(shape), type);
    }

    private IValue run(String method, IValue... arguments) {
        try {
            return IValueUtils.runMethod(module, method, arguments);
        } finally {
            Stream.of(arguments).forEach(IValue::close);
        }
    }

    /** What went wrong, without the way through the program's code before it. */
    private static String lastLine(EngineException error) {
        String[] lines = error.getMessage().strip().split("\\R");
        return lines[lines.length - 1];
    }

    private static PtSymbolBlock open(PtNDManager manager) {
        try (InputStream artifact = TorchProgram.class.getResourceAsStream(ARTIFACT)) {
            if (artifact == null) { // PyTorch would end the process
                throw new ModelException("The class path lacks " + ARTIFACT + "; build the module clip again");
            }
            return JniUtils.loadModule(manager, artifact, false, false);
        } catch (IOException e) {
            throw new ModelException("The CLIP program cannot be read from the class path", e);
        }
    }
}
