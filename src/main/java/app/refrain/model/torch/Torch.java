package app.refrain.model.torch;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;

/**
 * The PyTorch engine: started once per process, on the graphics card when there is one, else on the
 * processor, unless {@link #use} says otherwise.
 */
public final class Torch {
  static {
    // The native libraries come from the class path; nothing is ever fetched.
    System.setProperty("ai.djl.offline", "true");
    setIfAbsent("ai.djl.pytorch.num_interop_threads", "1");
  }

  /** Which processor to compute on. */
  public enum Choice {
    /** The graphics card when there is one. */
    AUTO,
    CPU,
    GPU
  }

  private static volatile Choice choice = Choice.AUTO;

  private Torch() {}

  /** The engine, started by the first call. */
  public static Engine engine() {
    return Engine.getEngine("PyTorch");
  }

  /**
   * A manager for arrays on the best device. Whoever asks for it closes it: arrays are not garbage
   * collected.
   */
  public static NDManager newManager() {
    return engine().newBaseManager(device());
  }

  /**
   * Chooses the device of the managers that are made from now on.
   *
   * @throws IllegalArgumentException if it is the graphics card and the engine sees none
   */
  public static void use(Choice device) {
    if (device == Choice.GPU && engine().getGpuCount() == 0) {
      throw new IllegalArgumentException(
          "refrain.device is gpu, but PyTorch sees no graphics card; docs/gpu.md says what it needs");
    }
    choice = device;
  }

  /** The device of new managers, for people. */
  public static String deviceName() {
    return device().isGpu() ? "gpu" : "cpu";
  }

  private static Device device() {
    return choice != Choice.CPU && engine().getGpuCount() > 0 ? Device.gpu(0) : Device.cpu();
  }

  /**
   * Sets how many threads one operation may use, in the whole process. Results are reproducible for
   * an equal number.
   *
   * @throws IllegalArgumentException if there is not at least one
   */
  public static void useThreads(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("PyTorch needs at least one thread, not " + threads);
    }
    engine();
    JniUtils.setNumThreads(threads);
  }

  /** How many threads one operation may use. */
  public static int threads() {
    engine();
    return JniUtils.getNumThreads();
  }

  private static void setIfAbsent(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
