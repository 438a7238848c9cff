package app.refrain.generation.llm;

import app.refrain.model.CompositionException;
import app.refrain.model.ModelId;
import app.refrain.model.Sampling;
import app.refrain.model.TextModel;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.openai.OpenAiChatModel;
import org.springframework.ai.openai.OpenAiChatOptions;

/** A language model of an OpenAI-compatible server: vLLM, llama.cpp, Ollama, or a service. */
public final class OpenAiTextModel implements TextModel {

  private static final Logger LOG = LoggerFactory.getLogger(OpenAiTextModel.class);

  /** What clients send where no key is wanted: the protocol has no way to send none. */
  private static final String NO_KEY = "none";

  private final LlmProperties settings;
  private final ChatModel model;

  public OpenAiTextModel(LlmProperties settings) {
    this.settings = settings;
    model = OpenAiChatModel.builder().options(options().temperature(1.0).build()).build();
  }

  private OpenAiChatOptions.Builder options() {
    return OpenAiChatOptions.builder()
        .baseUrl(settings.url())
        .apiKey(settings.apiKey().isBlank() ? NO_KEY : settings.apiKey())
        .model(settings.model())
        .timeout(settings.timeout())
        .maxRetries(0)
        .maxTokens(settings.maxTokens());
  }

  @Override
  public ModelId id() {
    return new ModelId("draft", settings.model(), "");
  }

  @Override
  public String answer(List<Turn> conversation, Sampling sampling) throws CompositionException {
    List<Message> messages = conversation.stream().map(OpenAiTextModel::message).toList();
    OpenAiChatOptions options =
        options()
            .temperature(sampling.temperature())
            .topP(sampling.topP())
            .seed(Long.hashCode(sampling.randomSeed()))
            .build();
    try {
      return text(model.call(new Prompt(messages, options)));
    } catch (RuntimeException e) {
      LOG.warn("{} at {} did not answer; see refrain.llm", settings.model(), settings.url(), e);
      throw new CompositionException(
          "The language model %s did not answer. Try again later, or choose the engine lstm"
              .formatted(settings.model()));
    }
  }

  private static Message message(Turn turn) {
    return switch (turn.speaker()) {
      case SYSTEM -> new SystemMessage(turn.text());
      case USER -> new UserMessage(turn.text());
      case MODEL -> new AssistantMessage(turn.text());
    };
  }

  /** Empty if the model says nothing. */
  private static String text(ChatResponse response) {
    Generation result = response.getResult();
    return result == null || result.getOutput().getText() == null
        ? ""
        : result.getOutput().getText();
  }
}
