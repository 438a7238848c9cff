package app.refrain.model.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A loaded TorchScript class without weights: every method gets the parameters it works on as an
 * argument.
 */
public final class ScriptModule implements AutoCloseable {
  private final PtSymbolBlock block;

  private ScriptModule(PtSymbolBlock block) {
    this.block = block;
  }

  /**
   * Loads the TorchScript text of a class.
   *
   * @param manager owns the module; its device is where the methods run
   * @param owner the class beside which the text lies, as the resource {@code name}
   * @param settings what stands for each {@code ${key}} of the text
   * @throws IllegalArgumentException if the text has a placeholder without a setting
   */
  public static ScriptModule load(
      NDManager manager, Class<?> owner, String name, Map<String, ?> settings) {
    String methods = fill(read(owner, name), settings);
    byte[] archive = ScriptArchive.of(methods);
    try {
      return new ScriptModule(
          JniUtils.loadModule(
              (PtNDManager) manager, new ByteArrayInputStream(archive), true, false));
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
  }

  /**
   * Runs a method under automatic differentiation.
   *
   * @param inputs its tensor arguments; the result lives as long as the manager of the first
   * @param parameters its last argument, a list of tensors
   */
  public NDArray differentiable(String method, NDList inputs, Parameters parameters) {
    var arguments = new NDList(inputs);
    arguments.addAll(parameters.arrays());
    try (NDArray selector = inputs.getFirst().getManager().create(0f)) {
      selector.setName("module_method:" + method);
      arguments.add(selector);
      keepToTheText();
      return IValueUtils.forward(block, arguments, true).getFirst();
    }
  }

  /**
   * Runs a method that returns a tensor, without automatic differentiation.
   *
   * @param scope owns the tensor that it returns
   * @param arguments remain the caller's
   */
  public NDArray run(NDManager scope, String method, IValue... arguments) {
    try (IValue result = call(method, arguments)) {
      return result.toTensor((PtNDManager) scope);
    }
  }

  /**
   * Runs a method that returns something else than a tensor.
   *
   * @param arguments remain the caller's, who also closes the result
   */
  public IValue call(String method, IValue... arguments) {
    keepToTheText();
    return IValueUtils.runMethod(block, method, arguments);
  }

  @Override
  public void close() {
    block.close();
  }

  /**
   * Without this the engine rewrites a script after its first runs, which changes the last bits of
   * its results: a run that was interrupted would not go on exactly. The setting is one of the
   * thread.
   */
  private static void keepToTheText() {
    JniUtils.setGraphExecutorOptimize(false);
  }

  private static String read(Class<?> owner, String name) {
    try (InputStream text = owner.getResourceAsStream(name)) {
      if (text == null) {
        throw new IllegalArgumentException("no resource " + name + " beside " + owner.getName());
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String fill(String text, Map<String, ?> settings) {
    for (Map.Entry<String, ?> setting : settings.entrySet()) {
      text = text.replace("${" + setting.getKey() + "}", String.valueOf(setting.getValue()));
    }
    if (text.contains("${")) {
      throw new IllegalArgumentException(
          "no setting for " + text.substring(text.indexOf("${")).lines().findFirst().get());
    }
    return text;
  }
}
