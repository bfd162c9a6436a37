// Validates contacts.ndjson with ajv and counts where it and the checker differ; see scripts/compare-schema.
const fs = require('node:fs')
const path = require('node:path')
const readline = require('node:readline')

const folder = path.resolve(process.argv[2])
const load = (name) => module.require(require.resolve(name, { paths: [folder] }))
const Ajv = load('ajv/dist/2020')
const ajv = new Ajv({ strict: true, allowUnionTypes: true, strictTypes: false })
load('ajv-formats')(ajv)
const compile = (file) => ajv.compile(JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')))
const schemas = { whole: compile('schema.json'), partial: compile('schema-partial.json') }

// The schema leaves read-only properties open, since they are never sent; the checker still checks that an ID fits a URL.
const intended = (rules, invalid) => !invalid && rules.length === 1 && rules[0] === 'contact-id'

const counts = {}
const count = (schema, kind) => (counts[`${schema}: ${kind}`] = (counts[`${schema}: ${kind}`] ?? 0) + 1)
let wrong = 0
const lines = readline.createInterface({ input: fs.createReadStream(path.join(folder, 'contacts.ndjson')), crlfDelay: Infinity })
lines.on('line', (line) => {
  const record = JSON.parse(line)
  for (const schema of Object.keys(schemas)) {
    const rules = record[schema]
    const invalid = !schemas[schema](record.contact)
    if (invalid === rules.length > 0) {
      count(schema, invalid ? 'both refuse it' : 'both take it')
    } else if (intended(rules, invalid)) {
      count(schema, 'only the checker looks at contactId')
    } else {
      count(schema, 'NOT MEANT')
      if (++wrong <= 5) {
        console.error(`${schema}: ajv ${JSON.stringify(schemas[schema].errors?.slice(0, 3))}, checker ${rules}: ${line.slice(0, 2000)}`)
      }
    }
  }
})
lines.on('close', () => {
  for (const kind of Object.keys(counts).sort()) console.log(`${String(counts[kind]).padStart(8)}  ${kind}`)
  process.exitCode = wrong > 0 ? 1 : 0
})
