package dev.contactctl.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.Field;
import dev.contactctl.kit.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Tests which empty texts leave an item without the value that it is for. */
class EmptyValueTest {
  private static boolean isEmpty(String path, String contact) {
    Field member = ContactFields.CONTACT.at(Parsed.path(path));
    JsonNode item = Parsed.contact(contact).tree().at(pointer(path));
    return EmptyValue.isIn(member, item, item.path(member.name()).asString(""));
  }

  /** The JSON Pointer to the object that has the member. */
  private static String pointer(String path) {
    return "/" + path.substring(0, path.lastIndexOf('.')).replace("[", "/").replace("]", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "emails[0].email | {'emails':[{'email':'','primary':true}]} | true",
        "emails[0].email | {'emails':[{'email':' \u3000'}]} | true",
        "emails[0].email | {'emails':[{'email':'a@b'}]} | false",
        "telephones[0].telephone | {'telephones':[{'telephone':'','customType':'x'}]} | true",
        "telephones[0].customType | {'telephones':[{'telephone':'1','customType':''}]} | false",
        "permission.masterUserId | {'permission':{'masterUserId':'','accessibleRange':'ALL'}} | true",
        "permission.masterUserId | {'permission':{'masterUserId':'u'}} | false"
      })
  void a_required_main_value_and_an_id_are_missed(String path, String contact, boolean empty) {
    assertEquals(empty, isEmpty(path, contact));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'organizations':[{'name':''}]} | true",
        "{'organizations':[{'name':'','primary':true}]} | true",
        "{'organizations':[{'name':'','title':' '}]} | true",
        "{'organizations':[{'name':'','title':'CEO'}]} | false",
        "{'organizations':[{'title':'CEO','name':''}]} | false",
        "{'organizations':[{'name':'ACME'}]} | false"
      })
  void a_name_is_not_missed_where_the_item_says_something_else(String contact, boolean empty) {
    assertEquals(empty, isEmpty("organizations[0].name", contact));
  }

  @Test
  void what_is_found_is_either_empty_or_blank() {
    assertEquals("is empty", EmptyValue.found("").toString());
    assertEquals(
        "is blank: it has only U+3000 IDEOGRAPHIC SPACE", EmptyValue.found("\u3000").toString());
  }
}
