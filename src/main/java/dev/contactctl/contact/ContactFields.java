package dev.contactctl.contact;

import static dev.contactctl.contact.Field.bool;
import static dev.contactctl.contact.Field.choice;
import static dev.contactctl.contact.Field.free;
import static dev.contactctl.contact.Field.list;
import static dev.contactctl.contact.Field.map;
import static dev.contactctl.contact.Field.object;
import static dev.contactctl.contact.Field.text;

/**
 * The table of all properties that the page defines, in its order; nothing else knows their limits.
 */
public final class ContactFields {
  /** The most items in each list of a contact. */
  public static final int LIST_ITEMS = 100;

  /** The most accessible members. */
  public static final int MEMBERS = 500;

  /** The most values of one custom property. */
  public static final int CUSTOM_VALUES = 10;

  /** An e-mail address. */
  public static final Field EMAIL_ADDRESS =
      text("email")
          .mandatory()
          .max(256)
          .asMain()
          .like("example1@example.com")
          .help("E-mail address");

  /** The member in charge of the contact. */
  public static final Field MASTER_USER_ID =
      text("masterUserId", TextForm.WORD)
          .like("userf7da-f82c-4284-13e7-030f3b4c756x")
          .alsoCalled("owner master masteruser")
          .help("ID of the member in charge of the contact");

  /** The contact itself. */
  public static final Field CONTACT =
      object(
          "contact",
          text("contactId").readOnly().alsoCalled("id").help("The contact's ID"),
          permission().mandatory().help("Who may see and edit the contact"),
          name()
              .mandatory()
              .alsoCalled("name names fullname displayname")
              .help("The contact's name; a first or a last name is needed"),
          object(
                  "linkedExternalUser",
                  text("id").help("ID of the external chat partner"),
                  choice("type", "LINE", "WORKS").readOnly().help("Kind of external chat partner"),
                  list("buddyUserIds", text("buddyUserId"))
                      .help("Members who added the partner to the contacts"))
              .readOnly()
              .help("The external chat partner the contact is linked to"),
          emails().alsoCalled("mail mails emailaddress").help("E-mail addresses"),
          telephones().alsoCalled("phone phones tel phonenumber number").help("Telephone numbers"),
          organizations()
              .alsoCalled("company companies org employer business")
              .help("Companies and departments"),
          events().alsoCalled("dates").help("Birthdays, anniversaries and other dates"),
          locations().alsoCalled("address addresses street postaladdress").help("Postal addresses"),
          messengers().alsoCalled("im ims chat sns social").help("Messenger accounts"),
          websites().alsoCalled("url urls web site homepage").help("Websites"),
          free("memo", 4000).like("memo").alsoCalled("note notes comment remark").help("Notes"),
          list("contactTagIds", ListedOnce.TAG_ID)
              .alsoCalled("tag tags tagids label labels category groups")
              .help("IDs of the tags on the contact"),
          customProperties()
              .alsoCalled("custom customproperty customfield customfields")
              .help("Values of the domain's own properties, by property name"),
          text("createdTime").readOnly().alsoCalled("created").help("When the contact was created"),
          text("modifiedTime")
              .readOnly()
              .alsoCalled("modified modifiedat updated updatedat lastmodified")
              .help("When the contact was last changed"));

  private ContactFields() {}

  private static Field permission() {
    return object(
        "permission",
        choice("accessibleRange", "ALL", "MEMBER")
            .mandatory()
            .like("ALL")
            .alsoCalled("visibility range access")
            .help("Who may see the contact: everybody or the accessible members"),
        MASTER_USER_ID,
        bool("isCoEditing").orElse("true").help("Whether those who see it may edit it"),
        list(
                "accessibleMembers",
                object(
                    "accessibleMember",
                    text("id", TextForm.WORD)
                        .mandatory()
                        .asMain()
                        .like("userf7da-f82c-4284-13e7-030f3b4c756x")
                        .help("ID of the member, organization unit or group"),
                    choice("type", "USER", "ORGUNIT", "GROUP")
                        .mandatory()
                        .like("USER")
                        .help("What the ID names")))
            .maxItems(MEMBERS)
            .with(new Limit.UniqueItems())
            .alsoCalled("member members")
            .help("Who may see the contact when the range is MEMBER"));
  }

  private static Field name() {
    return object(
        "contactName",
        part("firstName").like("길동").alsoCalled("first given givenname").help("First name"),
        part("lastName").like("홍").alsoCalled("last surname family familyname").help("Last name"),
        part("phoneticFirstName").like("ギルドン").help("First name in furigana"),
        part("phoneticLastName").like("ホン").help("Last name in furigana"),
        part("nickName")
            .like("HONG")
            .alsoCalled("nick")
            .help("Nickname; fixed for external contacts"),
        part("prefix").getOnly().like("Dr.").help("Title before the name"),
        part("suffix").getOnly().like("Jr.").help("Title after the name"),
        part("middleName").getOnly().like("M.").help("Middle name"));
  }

  private static Field part(String name) {
    return text(name).max(100).orNull();
  }

  private static Field primary(String what) {
    return bool("primary").mandatory().like("true").help("Whether this is the main " + what);
  }

  private static Field customType() {
    return text("customType")
        .max(100)
        .orNull()
        .like("label")
        .help("Label of the type CUSTOM, in your own words");
  }

  private static Field items(String name, Field item) {
    return list(name, item).maxItems(LIST_ITEMS);
  }

  private static Field emails() {
    return items("emails", object("email", primary("e-mail address"), EMAIL_ADDRESS));
  }

  private static Field telephones() {
    return items(
        "telephones",
        object(
            "telephone",
            primary("telephone number"),
            ListedOnce.NUMBER,
            choice("type", "CELLPHONE", "WORK", "HOME", "WORK_FAX", "HOME_FAX", "OTHER", "CUSTOM")
                .orElse("CUSTOM")
                .like("CELLPHONE")
                .alsoCalled("mobile=CELLPHONE cell=CELLPHONE fax=WORK_FAX")
                .help("Kind of telephone"),
            customType()));
  }

  private static Field organizations() {
    return items(
        "organizations",
        object(
            "organization",
            primary("company"),
            text("name").max(100).asMain().like("example company name").help("Company"),
            text("department")
                .max(100)
                .like("department")
                .alsoCalled("dept division team")
                .help("Department"),
            text("title")
                .max(100)
                .like("title")
                .alsoCalled("jobtitle job position role")
                .help("Job title")));
  }

  private static Field events() {
    return items(
        "events",
        object(
            "event",
            primary("event"),
            text("date")
                .mandatory()
                .with(new Limit.CalendarDate())
                .asMain()
                .like("2021-01-09")
                .help("Date as YYYY-MM-DD"),
            choice("type", "BIRTHDAY", "ANNIVERSARY", "OTHER", "CUSTOM")
                .orElse("CUSTOM")
                .like("BIRTHDAY")
                .alsoCalled("birthdate=BIRTHDAY bday=BIRTHDAY dob=BIRTHDAY")
                .help("Kind of event"),
            customType(),
            choice("dayType", "SOLAR", "LUNAR").orElse("SOLAR").help("Calendar of the date")));
  }

  private static Field locations() {
    return items(
        "locations",
        object(
            "location",
            primary("address"),
            text("address", TextForm.LINES)
                .mandatory()
                .max(100)
                .asMain()
                .like("1-2-3, Chiyoda-ku")
                .help("Postal address"),
            choice("type", "WORK", "HOME", "OTHER", "CUSTOM")
                .orElse("CUSTOM")
                .like("WORK")
                .help("Kind of address"),
            text("zipCode")
                .max(100)
                .like("00001")
                .alsoCalled("zip postcode postalcode")
                .help("Postal code"),
            customType()));
  }

  private static Field messengers() {
    return items(
        "messengers",
        object(
            "messenger",
            primary("messenger"),
            text("id").mandatory().max(100).asMain().like("example1").help("Account name"),
            choice("type", "FACEBOOK", "LINE", "TWITTER", "X", "CUSTOM")
                .renamed("TWITTER", "X")
                .orElse("CUSTOM")
                .like("LINE")
                .help("Kind of messenger"),
            customType()));
  }

  private static Field websites() {
    return items("websites", object("website", primary("website"), ListedOnce.URL));
  }

  private static Field customProperties() {
    return map(
        "customProperties",
        object("STRING_SINGLE", content()),
        list("STRING_MULTI", object("text", content(), represent())).maxItems(CUSTOM_VALUES),
        object("LINK_SINGLE", linkText(), link()),
        list("LINK_MULTI", object("link", linkText(), link(), represent()))
            .maxItems(CUSTOM_VALUES));
  }

  private static Field content() {
    return text("content", TextForm.LINES).max(100).asMain().like("ext_id").help("The text");
  }

  private static Field linkText() {
    return text("text").max(100).orNull().like("worksmobile").help("Text of the link");
  }

  private static Field link() {
    return text("link", TextForm.WORD)
        .max(300)
        .asMain()
        .like("https://contact.worksmobile.com")
        .help("Address of the link");
  }

  private static Field represent() {
    return bool("represent").like("true").help("Whether this value is shown first");
  }
}
