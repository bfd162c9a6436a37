package dev.contactctl.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.contactctl.kit.Parsed;
import dev.contactctl.write.JsonWriter;
import org.junit.jupiter.api.Test;

/** Tests the form in which contacts are compared. */
class NormalFormTest {

  private static void normal(String form, String json) {
    String normal = JsonWriter.compact(NormalForm.of(Parsed.contact(json)));
    assertEquals(form.replace('\'', '"'), normal);
  }

  @Test
  void nulls_and_empty_lists_are_left_out() {
    normal("{}", "{'memo':null,'emails':[],'customProperties':{},'contactId':'c'}");
    normal("{'memo':'','emails':''}", "{'memo':'','emails':''}");
    normal("{'contactName':{}}", "{'contactName':{'nickName':null}}");
    normal("{'memo':[],'contactName':[]}", "{'memo':[],'contactName':[]}");
    normal("{'emails':[{}]}", "{'emails':[{'email':null}]}");
  }

  @Test
  void unknown_properties_stay_unchanged() {
    normal("{'x':null,'y':[],'z':{'memo':null}}", "{'x':null,'y':[],'z':{'memo':null}}");
    normal("{'emails':[null,[],{'x':null}]}", "{'emails':[null,[],{'x':null}]}");
  }

  @Test
  void defaults_are_written_out() {
    normal("{'permission':{'isCoEditing':true}}", "{'permission':{}}");
    normal("{'permission':{'isCoEditing':false}}", "{'permission':{'isCoEditing':false}}");
    normal("{'messengers':[{'type':'CUSTOM'}]}", "{'messengers':[{}]}");
    normal("{'messengers':[{'type':'X'}]}", "{'messengers':[{'type':'TWITTER'}]}");
    normal("{'events':[{'type':'CUSTOM','dayType':'SOLAR'}]}", "{'events':[{'type':null}]}");
  }

  @Test
  void values_of_custom_properties_lose_their_nulls_whatever_their_shape() {
    normal(
        "{'customProperties':{'a':{'text':'t'},'b':[{'content':'c'},{}],'d':[]}}",
        "{'customProperties':{'a':{'text':'t','link':null},'b':[{'content':'c'},{'text':null}],"
            + "'c':null,'d':[]}}");
    normal("{'customProperties':{'a':{'x':null}}}", "{'customProperties':{'a':{'x':null}}}");
  }
}
