package dev.contactctl.sandbox;

/** The examples of the API page, verbatim except for white space. */
final class PageExample {
  /** The contact that the examples are about. */
  static final String ID = "contact2-a56d-44a4-5304-033e16fca8d1";

  /** The request body. */
  static final String REQUEST =
      """
      {
        "permission": {
          "masterUserId": "userf7da-f82c-4284-13e7-030f3b4c756x",
          "isCoEditing": true,
          "accessibleRange": "ALL"
        },
        "contactName": {"lastName": "홍", "firstName": "길동", "nickName": "HONG"},
        "emails": [
          {"email": "example1@example.com", "primary": true},
          {"email": "example2@example.com", "primary": false}
        ],
        "telephones": [
          {"type": "CELLPHONE", "telephone": "0000-0001", "primary": true},
          {"type": "HOME", "telephone": "0000-0002", "primary": false}
        ],
        "organizations": [
          {
            "name": "example company name",
            "department": "department",
            "title": "title",
            "primary": true
          }
        ],
        "locations": [
          {"address": "example1 address", "zipCode": "00001", "type": "WORK", "primary": true},
          {"address": "example2 address", "zipCode": "00002", "type": "HOME", "primary": false}
        ],
        "events": [
          {"date": "2021-01-09", "dayType": "SOLAR", "type": "BIRTHDAY", "primary": true},
          {"date": "2021-08-09", "dayType": "SOLAR", "type": "ANNIVERSARY", "primary": false}
        ],
        "messengers": [
          {"id": "example1", "type": "LINE", "primary": true},
          {"id": "example2", "type": "CUSTOM", "customType": "Worksmobile", "primary": false}
        ],
        "websites": [
          {"url": "https://example1.com", "primary": true},
          {"url": "https://example2.com", "primary": false}
        ],
        "memo": "memo",
        "contactTagIds": [
          "ctag2a81-94b6-4642-6903-03aa7977da91",
          "3512644d-a731-4602-6912-031febc8bce2"
        ],
        "customProperties": {
          "string_single": {"content": "ext_id"},
          "string_multi": [
            {"content": "ext_id", "represent": true},
            {"content": "connect", "represent": false}
          ],
          "link_single": {"text": "worksmobile", "link": "https://contact.worksmobile.com"},
          "link_multi": [
            {
              "text": "worksmobile",
              "link": "https://contact.worksmobile.com",
              "represent": true
            },
            {"text": "line", "link": "https://www.line.me/", "represent": false}
          ]
        }
      }
      """;

  /** The response body; the contact of the page is an external one. */
  static final String RESPONSE =
      """
      {
        "contactId": "contact2-a56d-44a4-5304-033e16fca8d1",
        "contactTagIds": [
          "ctag2a81-94b6-4642-6903-03aa7977da91",
          "3512644d-a731-4602-6912-031febc8bce2"
        ],
        "permission": {
          "masterUserId": "userf7da-f82c-4284-13e7-030f3b4c756x",
          "isCoEditing": true,
          "accessibleRange": "ALL",
          "accessibleMembers": []
        },
        "createdTime": "2021-08-10T11:05:41+09:00",
        "modifiedTime": "2021-08-10T11:09:37+09:00",
        "contactName": {
          "lastName": "홍",
          "firstName": "길동",
          "nickName": "HONG",
          "phoneticFirstName": null,
          "phoneticLastName": null,
          "prefix": null,
          "suffix": null,
          "middleName": null
        },
        "linkedExternalUser": {
          "id": "works75b-5b29-4048-4bf5-0336e504a395",
          "type": "WORKS",
          "buddyUserIds": ["userf7da-f82c-4284-13e7-030f3b4c756x"]
        },
        "emails": [
          {"email": "example1@example.com", "primary": true},
          {"email": "example2@example.com", "primary": false}
        ],
        "telephones": [
          {"type": "CELLPHONE", "telephone": "0000-0001", "primary": true, "customType": null},
          {"type": "HOME", "telephone": "0000-0002", "primary": false, "customType": null}
        ],
        "organizations": [
          {
            "name": "example company name",
            "department": "department",
            "title": "title",
            "primary": true
          }
        ],
        "locations": [
          {
            "address": "example1 address",
            "zipCode": "00001",
            "type": "WORK",
            "primary": true,
            "customType": null
          },
          {
            "address": "example2 address",
            "zipCode": "00002",
            "type": "HOME",
            "primary": false,
            "customType": null
          }
        ],
        "events": [
          {
            "date": "2021-01-09",
            "dayType": "SOLAR",
            "type": "BIRTHDAY",
            "primary": true,
            "customType": null
          },
          {
            "date": "2021-08-09",
            "dayType": "SOLAR",
            "type": "ANNIVERSARY",
            "primary": false,
            "customType": null
          }
        ],
        "messengers": [
          {"id": "example1", "type": "LINE", "primary": true, "customType": null},
          {"id": "example2", "type": "CUSTOM", "customType": "Worksmobile", "primary": false}
        ],
        "websites": [
          {"url": "https://example1.com", "primary": true},
          {"url": "https://example2.com", "primary": false}
        ],
        "memo": "memo",
        "customProperties": {
          "string_single": {"content": "ext_id"},
          "string_multi": [
            {"content": "ext_id", "represent": true},
            {"content": "connect", "represent": false}
          ],
          "link_single": {"text": "worksmobile", "link": "https://contact.worksmobile.com"},
          "link_multi": [
            {
              "text": "worksmobile",
              "link": "https://contact.worksmobile.com",
              "represent": true
            },
            {"text": "line", "link": "https://www.line.me/", "represent": false}
          ]
        }
      }
      """;

  private PageExample() {}
}
