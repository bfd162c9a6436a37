package dev.contactctl.table;

import dev.contactctl.contact.Access;
import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Kind;
import dev.contactctl.contact.NearestWord;
import dev.contactctl.message.LookAlike;
import dev.contactctl.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Guesses which property the header of a column means. */
final class HeaderGuess {
  /** Words that people use as headers, each list with the path before it. */
  private static final String[][] KNOWN = {
    {"contactId", "id", "contact", "identifier", "연락처id", "고객id", "連絡先id", "顧客id"},
    {
      "contactName.lastName",
      "surname",
      "family",
      "familyname",
      "name",
      "fullname",
      "성",
      "성명",
      "姓",
      "名前",
      "氏名"
    },
    {"contactName.firstName", "given", "givenname", "forename", "이름", "名"},
    {"emails[0].email", "mail", "emailaddress", "이메일", "메일", "メール", "メールアドレス"},
    {
      "telephones[0].telephone",
      "phone",
      "phonenumber",
      "tel",
      "number",
      "전화",
      "전화번호",
      "연락처",
      "電話",
      "電話番号"
    },
    {
      "telephones[type=CELLPHONE].telephone",
      "mobile",
      "mobilephone",
      "cell",
      "cellphone",
      "휴대폰",
      "휴대폰번호",
      "핸드폰",
      "휴대전화",
      "携帯",
      "携帯電話",
      "携帯番号"
    },
    {"telephones[type=WORK_FAX].telephone", "fax", "팩스", "ファックス"},
    {"organizations[0].name", "company", "organization", "organisation", "회사", "회사명", "会社", "会社名"},
    {"organizations[0].department", "dept", "division", "부서", "部署"},
    {"organizations[0].title", "jobtitle", "position", "role", "직책", "직급", "役職"},
    {"locations[0].address", "street", "주소", "住所"},
    {"locations[0].zipCode", "zip", "postcode", "postalcode", "우편번호", "郵便番号"},
    {"events[type=BIRTHDAY].date", "birthday", "birthdate", "dateofbirth", "생일", "誕生日"},
    {"websites[0].url", "website", "homepage", "web", "홈페이지", "ホームページ"},
    {"memo", "note", "notes", "comment", "comments", "remarks", "메모", "비고", "メモ", "備考"},
    {"contactTagIds", "tag", "tags", "labels", "태그", "タグ"},
  };

  private HeaderGuess() {}

  /** The path that a header probably means; empty when there is no guess. */
  static String nearest(String header) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < header.length(); i++) {
      if (Character.isLetterOrDigit(header.charAt(i))) {
        letters.append(header.charAt(i));
      }
    }
    String word = letters.toString().toLowerCase(Locale.ROOT);
    for (String[] known : KNOWN) {
      for (int i = 1; i < known.length; i++) {
        if (known[i].equals(word)) {
          return known[0];
        }
      }
    }
    List<String> paths = new ArrayList<>();
    List<String> names = new ArrayList<>();
    leaves(ContactFields.CONTACT, "", paths, names);
    String near = NearestWord.of(header, paths);
    String name = near.isEmpty() ? NearestWord.of(word, names) : "";
    return name.isEmpty() ? near : paths.get(names.indexOf(name));
  }

  /** Every path to a text or boolean, by the first item of lists, and the last name in it. */
  private static void leaves(Field field, String path, List<String> paths, List<String> names) {
    if (field.access() == Access.READ_ONLY && !field.name().equals(Header.ID)) {
      return;
    }
    if (field.kind() == Kind.LIST) {
      leaves(field.item(), path + "[0]", paths, names);
    } else if (field.kind() == Kind.OBJECT) {
      for (Field child : field.children()) {
        leaves(child, path.isEmpty() ? child.name() : path + "." + child.name(), paths, names);
      }
    } else if (field.kind() != Kind.MAP) {
      paths.add(path);
      int dot = path.lastIndexOf('.');
      names.add(path.substring(dot + 1));
    }
  }

  /** What to write instead of a text that is not a path. */
  static Message remedy(String path) {
    String near = nearest(path);
    return near.isEmpty()
        ? TableSentences.WRITE_PATH.with()
        : TableSentences.WRITE_NEAR_PATH.with(near);
  }

  /**
   * How to say what a header means: the path that it resembles, or the option to pass.
   *
   * @param headers how many headers the table has: the only one may hold others, which a character
   *     separates that only looks like a delimiter
   */
  static Message mapping(String header, int headers) {
    List<String> paths = new ArrayList<>();
    leaves(ContactFields.CONTACT, "", paths, new ArrayList<>());
    String path = NearestWord.of(header, paths);
    if (!path.isEmpty()) {
      return TableSentences.WRITE_NEAR_PATH.with(path);
    }
    for (int i = 0; i < header.length(); i += Character.charCount(header.codePointAt(i))) {
      int like = LookAlike.of(header.codePointAt(i));
      if (headers == 1 && (like == ',' || like == ';')) {
        return TableSentences.SEPARATE_CELLS.with(Character.toString(like));
      }
      if (LookAlike.isInvisible(header.codePointAt(i))) {
        return TableSentences.WRITE_PATH.with(); // the option could not be copied
      }
    }
    String near = nearest(header);
    String example = FieldPath.of("customProperties", "crm_id").toString();
    return near.isEmpty()
        ? TableSentences.MAP_HEADER.with(MapFlag.of(header, example), MapFlag.of(header, ""))
        : TableSentences.MAP_NEAR.with(MapFlag.of(header, near), MapFlag.of(header, ""));
  }
}
