/** Language models that are served by OpenAI-compatible programs. */
package app.refrain.generation.llm;
