package app.refrain.model.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import app.refrain.model.torch.FloatFormat;
import app.refrain.model.torch.ModelFiles;
import app.refrain.model.torch.Optimizer;
import app.refrain.model.torch.Torch;
import app.refrain.model.torch.Trainable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/**
 * Trains a network in a folder: {@code checkpoint.safetensors} holds the run, {@code
 * weights.safetensors} and {@code model.json} the network that is best on the validation batches,
 * {@code curve.csv} and {@code curve.svg} the losses. A folder with a checkpoint is gone on with,
 * exactly where it was; a finished run that is given more steps goes on from where its learning
 * rate began to fall.
 *
 * @param <B> a batch of the network's examples
 */
public final class Trainer<B> {
  private static final double NANOS = 1e9;

  private final Trainable<B> network;
  private final BatchSource<B> training;
  private final List<B> validation;
  private final TrainingPlan plan;
  private final Path folder;
  private final Map<String, ?> facts;
  private final Consumer<String> log;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean stopping;

  /**
   * @param facts what {@code model.json} says beside the network and the run, such as the corpus
   * @param log told a line now and then
   */
  public Trainer(
      Trainable<B> network,
      BatchSource<B> training,
      List<B> validation,
      TrainingPlan plan,
      Path folder,
      Map<String, ?> facts,
      Consumer<String> log) {
    this.network = network;
    this.training = training;
    this.validation = validation;
    this.plan = plan;
    this.folder = folder;
    this.facts = facts;
    this.log = log;
  }

  /**
   * Trains until the plan is done, its time is up, or {@link #stop} is called (also by the end of
   * the process), and leaves a checkpoint.
   *
   * @return the lowest validation loss of the run, in nats per target
   */
  public double run() throws IOException {
    Files.createDirectories(folder);
    var hook = new Thread(this::stopAndWait, "stop training");
    Runtime.getRuntime().addShutdownHook(hook);
    network.parameters().requireGradients();
    try (NDManager manager = Torch.newManager();
        Optimizer optimizer = plan.optimizer().create(manager, network.parameters())) {
      return run(manager, optimizer);
    } finally {
      ended.countDown();
      removeHook(hook);
    }
  }

  /** Lets the run end after its present step, with a checkpoint. Any thread may call it. */
  public void stop() {
    stopping = true;
  }

  private double run(NDManager manager, Optimizer optimizer) throws IOException {
    var checkpoints = new Checkpoints(folder, network.parameters(), optimizer);
    Progress progress = checkpoints.restore(plan);
    var curve = new LearningCurve(folder, progress.step());
    var clock = new SittingClock(plan, System::nanoTime);
    var recent = new MeanLoss();
    log.accept(progress.step() == 0 ? "begins" : "goes on after step " + progress.step());
    boolean goesOn = goesOn(progress, clock);
    while (goesOn) {
      progress = clock.bringEndForward(progress);
      if (progress.startsToFall()) {
        checkpoints.writeBeforeFall(progress);
      }
      long start = System.nanoTime();
      B batch = training.batch(progress.step() + 1);
      double rate = plan.learningRate().at(progress.step() + 1, progress.nextHeight());
      recent.add(
          step(manager, optimizer, batch, progress.step() + 1, rate), network.targets(batch));
      progress = progress.afterStep(network.targets(batch), (System.nanoTime() - start) / NANOS);
      clock.stepDone();
      goesOn = goesOn(progress, clock);
      boolean ends = progress.isFinished() || !goesOn && !stopping;
      if (ends || progress.step() % plan.validationInterval() == 0) {
        progress = validate(progress, curve, rate, recent);
        recent = new MeanLoss();
      }
      if (clock.checkpointIsDue()) {
        checkpoints.write(progress);
      }
    }
    checkpoints.write(progress);
    log.accept("ends after step " + progress.step());
    return progress.bestLoss();
  }

  private boolean goesOn(Progress progress, SittingClock clock) {
    return !progress.isFinished() && !stopping && !clock.timeIsUp();
  }

  /** One update; gives the mean loss of the batch. */
  private double step(NDManager manager, Optimizer optimizer, B batch, long step, double rate) {
    Torch.engine().setRandomSeed((int) (plan.seed() * 31 + step));
    double nats;
    try (NDManager scope = manager.newSubManager();
        GradientCollector gradients = Torch.engine().newGradientCollector()) {
      NDArray loss = network.loss(batch, scope);
      gradients.backward(loss);
      nats = loss.getFloat();
    }
    if (!Double.isFinite(nats)) {
      throw new IllegalStateException(
          "the loss is " + nats + " at step " + step + "; lower the learning rate");
    }
    if (!Double.isFinite(optimizer.update(step, rate))) {
      log.accept("leaves step " + step + " out: its gradients are not finite");
    }
    return nats;
  }

  private Progress validate(Progress progress, LearningCurve curve, double rate, MeanLoss recent)
      throws IOException {
    var valid = new MeanLoss();
    for (B batch : validation) {
      valid.add(network.evaluate(batch), network.targets(batch));
    }
    curve.add(
        new LearningCurve.Point(
            progress.step(),
            progress.targets(),
            progress.seconds(),
            rate,
            recent.value(),
            valid.value()));
    log.accept(progress.report(rate, recent.value(), valid.value()));
    if (!(valid.value() < progress.bestLoss())) {
      return progress;
    }
    Progress best = progress.withBest(valid.value());
    var description = new LinkedHashMap<String, Object>(network.description());
    description.putAll(facts);
    description.put("training", best.toMetadata());
    new ModelFiles(folder).write(description, network.parameters(), FloatFormat.F16);
    return best;
  }

  private void stopAndWait() {
    stop();
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void removeHook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException alreadyShuttingDown) {
      // The hook is what ended the run.
    }
  }
}
