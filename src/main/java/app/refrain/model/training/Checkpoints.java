package app.refrain.model.training;

import app.refrain.model.torch.FloatFormat;
import app.refrain.model.torch.FloatTensor;
import app.refrain.model.torch.Optimizer;
import app.refrain.model.torch.Parameters;
import app.refrain.model.torch.Safetensors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;

/** Files from which a run goes on exactly: parameters, optimiser and position. */
record Checkpoints(Path folder, Parameters parameters, Optimizer optimizer) {
  void write(Progress progress) throws IOException {
    write(latest(), progress);
  }

  /** Keeps the run as it is before its learning rate falls, so that it can be made longer later. */
  void writeBeforeFall(Progress progress) throws IOException {
    write(beforeFall(), progress);
  }

  /** Puts the run back where it was, or to its beginning. */
  Progress restore(TrainingPlan plan) throws IOException {
    if (!Files.exists(latest())) {
      return Progress.start(plan.steps(), plan.learningRate());
    }
    Safetensors.Content content = Safetensors.read(latest());
    var progress = Progress.fromMetadata(content.metadata());
    if (progress.isFinished() && plan.steps() > progress.step() && Files.exists(beforeFall())) {
      content = Safetensors.read(beforeFall());
      progress = Progress.fromMetadata(content.metadata()).withBest(progress.bestLoss());
    }
    parameters.restore(content.tensors());
    optimizer.restore(content.tensors());
    return progress.isFalling() ? progress : progress.endingAt(plan.steps(), plan.learningRate());
  }

  private void write(Path file, Progress progress) throws IOException {
    var tensors = new LinkedHashMap<String, FloatTensor>(parameters.snapshot());
    tensors.putAll(optimizer.snapshot());
    Safetensors.write(
        file, new Safetensors.Content(tensors, progress.toMetadata()), FloatFormat.F32);
  }

  private Path latest() {
    return folder.resolve("checkpoint.safetensors");
  }

  private Path beforeFall() {
    return folder.resolve("checkpoint-before-fall.safetensors");
  }
}
