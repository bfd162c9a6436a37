package dev.contactctl.records;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.contactctl.change.Edits;
import dev.contactctl.contact.Contact;
import dev.contactctl.kit.Contacts;
import dev.contactctl.syntax.JsonTrees;
import dev.contactctl.syntax.Source;
import dev.contactctl.table.HeaderMap;
import dev.contactctl.table.TableOptions;
import dev.contactctl.world.Failure;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What a row of a table makes of a contact, as a table of cases. */
class TableCellsTest {
  private static final String PHONES =
      "{'telephones':[{'primary':true,'telephone':'1','type':'WORK'},"
          + "{'primary':false,'telephone':'2','type':'HOME'}]}";

  /** Header without its ID, cells, the contact before, and the contact after or what is said. */
  private static final String[][] LEAVE = {
    // texts stay as they are
    {"memo", "x", "{}", "{'memo':'x'}"},
    {"memo", "0312", "{}", "{'memo':'0312'}"},
    {"memo", "00001", "{}", "{'memo':'00001'}"},
    {"memo", "1e5", "{}", "{'memo':'1e5'}"},
    {"memo", "2021-01-09", "{}", "{'memo':'2021-01-09'}"},
    {"memo", "true", "{}", "{'memo':'true'}"},
    {"memo", "null", "{}", "{'memo':'null'}"},
    {"memo", "=SUM(A1)", "{}", "{'memo':'=SUM(A1)'}"},
    {"memo", " x ", "{}", "{'memo':' x '}"},
    {"memo", "\"a,b\"", "{}", "{'memo':'a,b'}"},
    {"memo", "\"a \"\"b\"\"\"", "{}", "{'memo':'a \\\"b\\\"'}"},
    {"memo", "\"a\nb\"", "{}", "{'memo':'a\\nb'}"},
    {"memo", "\"a\r\nb\"", "{}", "{'memo':'a\\r\\nb'}"},
    {"memo", "a\"b", "{}", "{'memo':'a\\\"b'}"},
    {"memo", "[x", "{}", "{'memo':'[x'}"},
    {"memo", "홍😀", "{}", "{'memo':'홍😀'}"},
    // empty cells
    {"memo", "", "{'memo':'old'}", "{'memo':'old'}"},
    {"memo", "\"\"", "{'memo':'old'}", "{'memo':'old'}"},
    {
      "memo,contactName.nickName",
      ",n",
      "{'memo':'old'}",
      "{'memo':'old','contactName':{'nickName':'n'}}"
    },
    // members
    {
      "contactName.lastName",
      "y",
      "{'contactName':{'firstName':'x'}}",
      "{'contactName':{'firstName':'x','lastName':'y'}}"
    },
    {"permission.isCoEditing", "true", "{}", "{'permission':{'isCoEditing':true}}"},
    {"permission.isCoEditing", "FALSE", "{}", "{'permission':{'isCoEditing':false}}"},
    {"permission.isCoEditing", " True", "{}", "{'permission':{'isCoEditing':true}}"},
    {
      "permission.isCoEditing",
      "1",
      "{}",
      "t.csv:2:3: permission.isCoEditing: is \"1\" but must be true or false (rule type); write true or false"
    },
    {
      "permission.accessibleRange",
      "all",
      "{}",
      "t.csv:2:3: permission.accessibleRange: \"all\" is not an allowed value (did you mean ALL?) (rule enum); write ALL or MEMBER"
    },
    // items by index
    {"telephones[0].telephone", "3", "{}", "{'telephones':[{'telephone':'3','primary':true}]}"},
    {"telephones[0].telephone", "3", PHONES, PHONES.replace("'1'", "'3'")},
    {"telephones.1.telephone", "3", PHONES, PHONES.replace("'2'", "'3'")},
    {
      "telephones[2].telephone,telephones[2].type",
      "3,HOME",
      PHONES,
      PHONES.replace("}]", "},{'telephone':'3','type':'HOME','primary':false}]")
    },
    {
      "telephones[0].telephone,memo,telephones[0].type",
      "3,m,HOME",
      "{}",
      "{'telephones':[{'telephone':'3','type':'HOME','primary':true}],'memo':'m'}"
    },
    {
      "telephones[0].type,telephones[0].telephone",
      "HOME,3",
      "{}",
      "{'telephones':[{'type':'HOME','telephone':'3','primary':true}]}"
    },
    {
      "telephones[1].telephone",
      "3",
      "{}",
      "t.csv:2:3: telephones has 0 items, counted from 0; name one of them, or the next to add one"
    },
    {
      "telephones[0].telephone,telephones[1].telephone",
      "3,4",
      "{}",
      "{'telephones':[{'telephone':'3','primary':true},{'telephone':'4','primary':false}]}"
    },
    {
      "telephones[1].telephone,telephones[0].telephone",
      "4,3",
      "{}",
      "{'telephones':[{'telephone':'3','primary':true},{'telephone':'4','primary':false}]}"
    },
    {
      "contactTagIds[2],contactTagIds[0],contactTagIds[1]",
      "c,a,b",
      "{}",
      "{'contactTagIds':['a','b','c']}"
    },
    {
      "telephones[1].primary",
      "true",
      PHONES,
      PHONES.replace("true", "no").replace("false", "true").replace("no", "false")
    },
    {"telephones[0].type", "HOME", PHONES, PHONES.replace("WORK", "HOME")},
    {"telephones[0].telephone,telephones[0].type", ",CELLPHONE", "{}", "{}"},
    {
      "telephones[0].telephone,telephones[0].type",
      ",CELLPHONE",
      PHONES,
      PHONES.replace("WORK", "CELLPHONE")
    },
    {
      "telephones[0].telephone",
      "3a",
      "{}",
      "t.csv:2:3: telephones[0].telephone: has characters outside 0-9 + - * # P T p t ( ) space: \"a\" (rule pattern); use only these characters"
    },
    {
      "telephones[7].type",
      "PHONE",
      PHONES,
      "t.csv:2:3: telephones[7].type: \"PHONE\" is not an allowed value (rule enum); write CELLPHONE, WORK, HOME, WORK_FAX, HOME_FAX, OTHER or CUSTOM"
    },
    {
      "organizations[0].name,organizations[0].department",
      ",d",
      "{}",
      "{'organizations':[{'department':'d','primary':true}]}"
    },
    {
      "permission.accessibleMembers[0].id",
      "u1",
      "{}",
      "{'permission':{'accessibleMembers':[{'id':'u1','type':'USER'}]}}"
    },
    // items by what they are
    {"telephones[type=HOME].telephone", "3", PHONES, PHONES.replace("'2'", "'3'")},
    {
      "telephones[type=CELLPHONE].telephone",
      "3",
      "{}",
      "{'telephones':[{'type':'CELLPHONE','telephone':'3','primary':true}]}"
    },
    {
      "telephones[type=CELLPHONE].telephone",
      "3",
      PHONES,
      PHONES.replace("}]", "},{'type':'CELLPHONE','telephone':'3','primary':false}]")
    },
    {"telephones[type=CELLPHONE].telephone", "", PHONES, PHONES},
    {"telephones[primary=true].telephone", "3", PHONES, PHONES.replace("'1'", "'3'")},
    {
      "telephones[type=HOME].telephone",
      "3",
      PHONES.replace("WORK", "HOME"),
      "t.csv:2:3: telephones has 2 items with type \"HOME\"; existing values: \"HOME\", \"HOME\""
    },
    // lists
    {"contactTagIds", "a", "{'contactTagIds':['x']}", "{'contactTagIds':['a']}"},
    {"contactTagIds", "a; b;", "{}", "{'contactTagIds':['a','b']}"},
    {"contactTagIds", "\"[\"\"a\"\",\"\"b\"\"]\"", "{}", "{'contactTagIds':['a','b']}"},
    {
      "contactTagIds",
      "[a]",
      "{}",
      "t.csv:2:3: contactTagIds: is not JSON: has \"a\" where JSON does not allow it (rule type); correct it"
    },
    {"contactTagIds[0]", "a", "{}", "{'contactTagIds':['a']}"},
    {"contactTagIds[1]", "b", "{'contactTagIds':['a']}", "{'contactTagIds':['a','b']}"},
    {
      "telephones",
      "\"[{\"\"telephone\"\":\"\"3\"\",\"\"primary\"\":true}]\"",
      PHONES,
      "{'telephones':[{'telephone':'3','primary':true}]}"
    },
    {
      "telephones",
      "010",
      "{}",
      "t.csv:2:3: telephones: is \"010\" but must be JSON (rule type); write JSON, or use a column for each value, such as telephones[0].telephone"
    },
    // custom properties
    {"customProperties.crm_id", "1", "{}", "{'customProperties':{'crm_id':{'content':'1'}}}"},
    {
      "customProperties.crm_id",
      "2",
      "{'customProperties':{'crm_id':[{'content':'1'}]}}",
      "{'customProperties':{'crm_id':[{'content':'2'}]}}"
    },
    {
      "customProperties.url",
      "http://b",
      "{'customProperties':{'url':{'text':'t','link':'http://a'}}}",
      "{'customProperties':{'url':{'text':'t','link':'http://b'}}}"
    },
    {
      "customProperties.url.link",
      "http://b",
      "{'customProperties':{'url':{'text':'t'}}}",
      "{'customProperties':{'url':{'text':'t','link':'http://b'}}}"
    },
    {
      "customProperties.note",
      "[draft] x",
      "{}",
      "{'customProperties':{'note':{'content':'[draft] x'}}}"
    },
    {
      "customProperties.l",
      "\"{\"\"link\"\":\"\"http://a\"\"}\"",
      "{}",
      "{'customProperties':{'l':{'link':'http://a'}}}"
    },
    {
      "\"customProperties[\"\"a b\"\"]\"", "1", "{}", "{'customProperties':{'a b':{'content':'1'}}}"
    },
    // columns that are not used
    {"createdTime,memo", "2021,m", "{}", "{'memo':'m'}"},
    {"linkedExternalUser.id,memo", "2021,m", "{}", "{'memo':'m'}"},
    {"memo,error", "m,why", "{}", "{'memo':'m'}"},
    {"error,memo", "why,m", "{}", "{'memo':'m'}"},
    {"memo,,", "m,,", "{}", "{'memo':'m'}"},
    {"memo", "m,,", "{}", "{'memo':'m'}"},
    // rows that are not right
    {
      "memo",
      "m,x",
      "{}",
      "t.csv:2:5: has 3 cells, but there are 2 headers (rule syntax); put a cell that has a delimiter in it in quotes"
    },
    {
      "memo,",
      "m,x",
      "{}",
      "t.csv:2:5: is in column 3, which has no header (rule syntax); write the header"
    },
    {
      "memo,contactName.lastName",
      "m",
      "{}",
      "t.csv:2:1: has 2 cells, but there are 3 headers (rule syntax); write a delimiter for each cell, also for an empty one"
    },
    {
      "memo",
      " \"m\"",
      "{}",
      "t.csv:2:3: memo: has a space before its opening quote (rule syntax); remove the space, so that the quotes count"
    },
    {
      "memo",
      "\"m\"x",
      "{}",
      "t.csv:2:3: has text after its closing quote (rule syntax); put the whole cell in quotes, and double each quote inside"
    },
    {
      "memo",
      "\"m",
      "{}",
      "t.csv:2:3: has a quote at its start and none at its end (rule syntax); close the quote, and double each quote inside"
    },
  };

  private static final String[][] CLEAR = {
    {"memo", "", "{'memo':'old'}", "{}"},
    {"memo", "", "{}", "{}"},
    {
      "contactName.lastName",
      "",
      "{'contactName':{'firstName':'x','lastName':'y'}}",
      "{'contactName':{'firstName':'x'}}"
    },
    {"contactName.lastName", "", "{}", "{}"},
    {
      "telephones[0].telephone",
      "",
      PHONES,
      "{'telephones':[{'primary':false,'telephone':'2','type':'HOME'}]}"
    },
    {"telephones[0].telephone,telephones[1].telephone", ",", PHONES, "{'telephones':[]}"},
    {
      "telephones[0].telephone,telephones[1].telephone",
      ",3",
      PHONES,
      "{'telephones':[{'primary':false,'telephone':'3','type':'HOME'}]}"
    },
    {
      "telephones[0].telephone,telephones[0].type",
      ",WORK",
      PHONES,
      "{'telephones':[{'primary':false,'telephone':'2','type':'HOME'}]}"
    },
    {
      "telephones[0].telephone,telephones[0].type",
      "3,",
      PHONES,
      PHONES.replace("'1','type':'WORK'", "'3'")
    },
    {"telephones[5].telephone", "", PHONES, PHONES},
    {
      "telephones[type=HOME].telephone",
      "",
      PHONES,
      "{'telephones':[{'primary':true,'telephone':'1','type':'WORK'}]}"
    },
    {"telephones[type=OTHER].telephone", "", PHONES, PHONES},
    {"telephones[0].type", "", PHONES, PHONES.replace(",'type':'WORK'", "")},
    {"telephones[0].type", "", "{}", "{}"},
    {"contactTagIds", "", "{'contactTagIds':['a']}", "{}"},
    {
      "contactTagIds[0],contactTagIds[1]",
      ",",
      "{'contactTagIds':['a','b','c']}",
      "{'contactTagIds':['c']}"
    },
    {
      "customProperties.crm_id",
      "",
      "{'customProperties':{'crm_id':{'content':'1'},'x':{'content':'1'}}}",
      "{'customProperties':{'x':{'content':'1'}}}"
    },
    {"customProperties.crm_id", "", "{}", "{}"},
    {
      "organizations[0].name,organizations[0].department",
      ",d",
      "{'organizations':[{'primary':true,'name':'n'}]}",
      "{'organizations':[{'primary':true,'department':'d'}]}"
    },
    {
      "organizations[0].name,organizations[0].department",
      ",",
      "{'organizations':[{'primary':true,'name':'n'}]}",
      "{'organizations':[]}"
    },
  };

  private static ObjectNode tree(String json) throws Exception {
    byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return (ObjectNode) JsonTrees.json(new Source("t", bytes));
  }

  /** The contact after the edits of the only row, twice, or what is said. */
  private static String after(String[] row, TableOptions.EmptyCell empty) throws Exception {
    Checked checked =
        new Checked()
            .file("t.csv", "contactId," + row[0] + "\na," + row[1] + "\n")
            .table(new TableOptions(HeaderMap.NONE, empty, Optional.empty()));
    CheckedInput input = checked.read();
    if (!checked.said.isEmpty()) {
      return String.join("\n", checked.said);
    }
    InputRecord record = Checked.records(input).get(0);
    try {
      Contact before = Contacts.of(tree(row[2]));
      return Edits.apply(before, record.edits(), Edits.IfGone.FAIL, new ArrayList<>())
          .tree()
          .toString();
    } catch (Failure failure) {
      return failure.getMessage();
    }
  }

  @Test
  void cells_mean_what_they_say() {
    all(LEAVE, TableOptions.EmptyCell.LEAVE);
  }

  @Test
  void an_empty_cell_may_clear() {
    all(CLEAR, TableOptions.EmptyCell.CLEAR);
  }

  private static void all(String[][] cases, TableOptions.EmptyCell empty) {
    List<String> expected = new ArrayList<>();
    List<String> found = new ArrayList<>();
    for (String[] row : cases) {
      String name = row[0] + " | " + row[1] + " | " + row[2] + "\n    ";
      try {
        boolean json = row[3].startsWith("{");
        expected.add(name + (json ? tree(row[3]).toString() : row[3]));
        found.add(name + after(row, empty));
      } catch (Exception | AssertionError e) {
        found.add(name + e);
      }
    }
    assertEquals(String.join("\n", expected), String.join("\n", found));
  }
}
