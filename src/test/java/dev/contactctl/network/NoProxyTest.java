package dev.contactctl.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which servers {@code no_proxy} names, in each of its forms. */
class NoProxyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                        | localhost             | 443  | true
          ''                        | LOCALHOST.            | 443  | true
          ''                        | 127.0.0.1             | 443  | true
          ''                        | 127.9.8.7             | 443  | true
          ''                        | [::1]                 | 443  | true
          ''                        | [::ffff:127.0.0.1]    | 443  | true
          ''                        | localhost.example     | 443  | false
          ''                        | 128.0.0.1             | 443  | false
          *                         | www.worksapis.com     | 443  | true
          worksapis.com             | www.worksapis.com     | 443  | true
          WORKSAPIS.com             | www.worksapis.COM     | 443  | true
          worksapis.com             | worksapis.com         | 443  | true
          worksapis.com             | worksapis.com.        | 443  | true
          worksapis.com.            | worksapis.com         | 443  | true
          worksapis.com             | notworksapis.com      | 443  | false
          worksapis.com             | worksapis.com.example | 443  | false
          .worksapis.com            | www.worksapis.com     | 443  | true
          .worksapis.com            | worksapis.com         | 443  | true
          *.worksapis.com           | www.worksapis.com     | 443  | true
          *worksapis.com            | www.worksapis.com     | 443  | false
          .                         | worksapis.com         | 443  | false
          a.example,worksapis.com   | worksapis.com         | 443  | true
          'a.example , worksapis.com,' | worksapis.com      | 443  | true
          'a.example worksapis.com' | worksapis.com         | 443  | true
          worksapis.com:443         | worksapis.com         | 443  | true
          worksapis.com:443         | worksapis.com         | 8443 | false
          .worksapis.com:8443       | www.worksapis.com     | 8443 | true
          worksapis.com:x           | worksapis.com         | 443  | false
          10.1.2.3                  | 10.1.2.3              | 443  | true
          10.1.2.3                  | 10.1.2.4              | 443  | false
          10.1.2.3:8443             | 10.1.2.3              | 8443 | true
          10.1.2.3:8443             | 10.1.2.3              | 443  | false
          10.0.0.0/8                | 10.255.0.1            | 443  | true
          10.0.0.0/8                | 11.0.0.1              | 443  | false
          192.168.12.0/22           | 192.168.15.255        | 443  | true
          192.168.12.0/22           | 192.168.16.0          | 443  | false
          0.0.0.0/0                 | 8.8.8.8               | 443  | true
          10.0.0.0/33               | 10.0.0.0              | 443  | false
          10.0.0.0/-1               | 10.0.0.0              | 443  | false
          10.0.0.0/                 | 10.0.0.0              | 443  | false
          10.0.0/8                  | 10.0.0.0              | 443  | false
          10.0.0.0/8                | contacts.example      | 443  | false
          2.3                       | 10.1.2.3              | 443  | false
          fd00::1                   | [fd00:0:0::1]         | 443  | true
          [fd00::1]                 | [fd00::1]             | 443  | true
          [fd00::1]:8443            | [fd00::1]             | 8443 | true
          [fd00::1]:8443            | [fd00::1]             | 443  | false
          fd00::/8                  | [fdff::9]             | 443  | true
          fd00::/8                  | [fe00::9]             | 443  | false
          fd00::/129                | [fd00::]              | 443  | false
          10.0.0.0/8                | [fd00::9]             | 443  | false
          ::ffff:10.1.2.3           | 10.1.2.3              | 443  | true
          zz::1                     | [fd00::1]             | 443  | false
          """)
  void an_item_names_what_it_says(String list, String host, int port, boolean named) {
    assertEquals(named, NoProxy.of(list).contain(host, port));
  }
}
