package app.refrain.studio.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.refrain.studio.score.Operation.NotePut;
import app.refrain.studio.score.Operation.PartPut;
import app.refrain.studio.score.RejectedOperationException.Code;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationJsonTest {

  @Test
  void readsAndWritesEveryKindOfOperation() {
    String json =
        """
        [{"op":"part.put","id":"p-1","name":"flute","program":73,"drums":false,"volume":90,"muted":true,"order":2},\
        {"op":"note.put","id":"n1","part":"p-1","start":0,"duration":480,"pitch":60,"velocity":80},\
        {"op":"note.put","id":"n1","pitch":61},\
        {"op":"note.del","id":"n1"},\
        {"op":"part.del","id":"p-1"},\
        {"op":"score.put","title":"Reel","tempi":[{"at":0,"bpm":100.5}],"keys":[{"at":0,"key":"Bb major"}],\
        "meters":[{"at":0,"meter":"6/8"}],"chords":[{"at":0,"symbol":"Dm7/F"}],"sections":[{"at":0,"label":"A"}]}]""";
    List<Operation> group = ScoreJson.readOperations(json);
    assertThat(group).hasSize(6);
    assertThat(group.getFirst()).isEqualTo(new PartPut("p-1", "flute", 73, false, 90, true, 2));
    assertThat(group.get(2)).isEqualTo(new NotePut("n1", null, null, null, 61, null));
    assertThat(ScoreJson.write(group)).isEqualTo(json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'op':'note.put','id':'n1','pitch':128}|RANGE|pitch must be 0 to 127",
        "{'op':'note.put','id':'n1','pitch':-1}|RANGE|pitch",
        "{'op':'note.put','id':'n1','velocity':0}|RANGE|velocity",
        "{'op':'note.put','id':'n1','start':-1}|RANGE|start",
        "{'op':'note.put','id':'n1','start':48000001}|RANGE|start",
        "{'op':'note.put','id':'n1','duration':0}|RANGE|duration",
        "{'op':'note.put','id':'N1'}|RANGE|id",
        "{'op':'note.put','pitch':60}|RANGE|id",
        "{'op':'note.del','id':'0123456789012345678901234567890123456'}|RANGE|id",
        "{'op':'part.put','id':'p1','program':128}|RANGE|program",
        "{'op':'part.put','id':'p1','name':'a\\u0000b'}|RANGE|printed",
        "{'op':'score.put','title':'a\\u202eb'}|RANGE|printed",
        "{'op':'score.put','tempi':[{'at':0,'bpm':0}]}|RANGE|tempo",
        "{'op':'score.put','keys':[{'at':0,'key':'H major'}]}|RANGE|key",
        "{'op':'score.put','keys':[{'at':0}]}|RANGE|key",
        "{'op':'score.put','meters':[{'at':0,'meter':'5/7'}]}|RANGE|meter",
        "{'op':'score.put','chords':[{'at':0,'symbol':'X'}]}|RANGE|chord",
        "{'op':'score.put','chords':[{'at':9,'symbol':'C'},{'at':9,'symbol':'D'}]}|RANGE|order",
        "{'op':'score.put','chords':[null]}|RANGE|order",
        "{'op':'note.put','id':'n1','pitch':60.5}|MALFORMED|operation",
        "{'op':'note.put','id':'n1','pitch':'60'}|MALFORMED|operation",
        "{'op':'note.put','id':'n1','start':99999999999}|MALFORMED|operation",
        "{'op':'note.swap','id':'n1'}|MALFORMED|operation",
        "{'id':'n1'}|MALFORMED|operation",
        "{|MALFORMED|operation",
      })
  void saysWhatIsWrong(String operation, Code code, String reason) {
    String json = "[" + operation.replace('\'', '"') + "]";
    assertThatExceptionOfType(RejectedOperationException.class)
        .isThrownBy(() -> ScoreJson.readOperations(json))
        .satisfies(e -> assertThat(e.code()).isEqualTo(code))
        .withMessageContaining(reason)
        .withMessageNotContaining("app.refrain");
  }
}
