/* Generated from schemas/; npm run generate */
var __getOwnPropNames = Object.getOwnPropertyNames;
var __commonJS = (cb, mod) => function() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};

var require_ucs2length = __commonJS({
  "node_modules/ajv/dist/runtime/ucs2length.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    function ucs2length(str) {
      let len = str.length, length = 0, pos = 0, value;
      for (; pos < len; )
        length++, value = str.charCodeAt(pos++), value >= 55296 && value <= 56319 && pos < len && (value = str.charCodeAt(pos), (value & 64512) === 56320 && pos++);
      return length;
    }
    exports.default = ucs2length;
    ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
  }
});

var registry = validate52, schema19 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "stemma:registry", title: "RegistryRecord", description: "The settings of a registry: lifecycle, gates, identities, stores.", type: "object", additionalProperties: !1, required: ["format", "lifecycle"], properties: { format: { const: 1, type: "integer", description: "The version of the record format." }, policy_version: { type: "integer", minimum: 1, maximum: 9007199254740991, description: "Grows with every change of the rules." }, policy_previous: { type: "string", pattern: "^sha256:[0-9a-f]{64}$", description: "The name of the policy before this one, which stemma policy show tells." }, lifecycle: { type: "object", title: "LifecycleRecord", description: "Stages and the moves between them.", additionalProperties: !1, required: ["initial", "stages"], properties: { initial: { $ref: "#/$defs/stageName", description: "The stage of a new version." }, stages: { type: "object", minProperties: 1, maxProperties: 64, propertyNames: { $ref: "#/$defs/stageName" }, additionalProperties: { type: "object", title: "StageRecord", additionalProperties: !1, required: ["to"], properties: { to: { type: "array", items: { $ref: "#/$defs/stageName" }, description: "The stages that a version may move to from here." }, exclusive: { type: "boolean", description: "At most one version at a time." }, displaced_to: { $ref: "#/$defs/stageName", description: "Where the holder goes when another version enters." }, servable: { type: "boolean", description: "A version here may be an arm of an experiment." }, deployable: { type: "boolean", description: "A version here may be deployed." }, terminal: { type: "boolean", description: "The end of life: left out of latest and of lists." } }, description: "One position in the lifecycle." }, description: "The stages, in lifecycle order." } } }, gates: { $ref: "#/$defs/gates", description: "What a stage demands before a version may enter." }, alias_gates: { $ref: "#/$defs/gates", description: "What an alias demands before it may be set." }, identities: { type: "object", description: "People and machines, with the keys they sign with.", additionalProperties: { type: "object", title: "IdentityRecord", additionalProperties: !1, required: ["emails"], properties: { emails: { type: "array", items: { type: "string", minLength: 1, maxLength: 320 }, description: "The e-mail addresses that commits carry." }, keys: { type: "array", items: { type: "string", minLength: 1, maxLength: 16384 }, description: "Public keys: SSH keys as in an authorized_keys file, and armoured OpenPGP keys." }, accounts: { type: "array", maxItems: 64, items: { type: "string", pattern: "^(?:github|gitlab):[A-Za-z0-9][A-Za-z0-9._-]{0,254}$" }, description: "Accounts on forges whose reviews are theirs, as github:LOGIN or gitlab:USERNAME." } }, description: "A person or machine." } }, groups: { type: "object", additionalProperties: { type: "array", items: { type: "string", minLength: 1, maxLength: 256 } }, description: "Named lists of identities." }, stores: { type: "array", maxItems: 64, description: "Places for artifacts. A suggested location is used only after it was trusted in Git configuration.", items: { type: "object", title: "StoreRecord", additionalProperties: !1, required: ["name"], properties: { name: { $ref: "#/$defs/storeName", description: "The name of the store." }, suggested: { type: "string", minLength: 1, maxLength: 2e3, description: "Where its maintainers keep it." }, default: { type: "boolean", description: "Used where no store is named." }, required: { type: "boolean", description: "A referenced artifact that is absent here is an error of check." } }, description: "A place for artifacts." } }, audit: { type: "object", title: "AuditRecord", additionalProperties: !1, properties: { retain: { $ref: "#/$defs/retention", description: "How long history and evidence are kept; 7y when absent." } }, description: "What auditors can count on." }, retain: { type: "object", title: "RetainRecord", additionalProperties: !1, properties: { artifacts: { $ref: "#/$defs/retention", description: "How long the bytes of a version are kept after it ended; as long as somebody wants when absent." } }, description: "How long other things are kept." }, tombstones: { type: "array", description: "Models deleted whole, with their versions: append-only.", items: { type: "object", title: "Tombstone", additionalProperties: !1, required: ["model"], properties: { model: { $ref: "#/$defs/modelName", description: "The name of the deleted model." }, formerly: { type: "array", items: { $ref: "#/$defs/modelName" }, description: "Names it had before: they stay reserved." }, versions: { type: "array", items: { $ref: "#/$defs/versionId" }, description: "The versions it had." } }, description: "A model deleted whole." } }, custom: { type: "object", description: "Anything else a team wants to keep.", additionalProperties: !0 } }, $defs: { stageName: { description: "A stage name: a lower-case letter, then a-z, 0-9, underscore and hyphen.", type: "string", pattern: "^[a-z][a-z0-9_-]{0,63}$" }, gates: { type: "object", additionalProperties: { type: "array", maxItems: 64, items: { $ref: "#/$defs/gate" } } }, modelName: { description: "A model name: one or two segments of a-z, 0-9, dot, underscore and hyphen.", type: "string", pattern: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?$" }, versionId: { description: "A version: MAJOR.MINOR.PATCH with an optional lower-case prerelease, or v{14 digits}_{8 hex}.", type: "string", pattern: "^(?:(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$", maxLength: 64 }, text: { description: "A short text: 1 to 2000 characters.", type: "string", minLength: 1, maxLength: 2e3 }, retention: { description: "A time that something is kept: a number and d, w or y, such as 90d or 7y.", type: "string", pattern: "^[1-9]\\d{0,4}[dwy]$" }, storeName: { description: "A store name: a lower-case letter, then a-z, 0-9 and hyphen.", type: "string", pattern: "^[a-z][a-z0-9-]{0,63}$" }, gate: { title: "GateRecord", description: "One demand of a gate: a rule and what it needs.", type: "object", discriminator: { propertyName: "rule" }, oneOf: [{ $ref: "#/$defs/metricsGate" }, { $ref: "#/$defs/evidenceGate" }, { $ref: "#/$defs/approvalsGate" }, { $ref: "#/$defs/soakGate" }, { $ref: "#/$defs/freezeGate" }, { $ref: "#/$defs/signedGate" }, { $ref: "#/$defs/cardGate" }, { $ref: "#/$defs/artifactsGate" }, { $ref: "#/$defs/rollback_windowGate" }, { $ref: "#/$defs/waiversGate" }] }, metricsGate: { type: "object", title: "MetricsGate", description: "A metric keeps bounds, absolute or against a baseline.", additionalProperties: !1, required: ["rule"], properties: { rule: { const: "metrics", type: "string", description: "The rule to apply." }, metric: { type: "string", minLength: 1, maxLength: 256, description: "The metric; the model's primary metric when absent." }, min: { type: "number", description: "At least this value." }, max: { type: "number", description: "At most this value." }, min_improvement: { $ref: "#/$defs/amount", description: "At least this much better than the baseline: a number, or a percentage of its absolute value." }, max_regression: { $ref: "#/$defs/amount", description: "At most this much worse than the baseline: a number, or a percentage of its absolute value." }, baseline: { type: "string", minLength: 1, maxLength: 256, description: "holder (default: the present holder), or a version as X or MODEL@X." }, when_no_holder: { enum: ["pass", "refuse"], type: "string", description: "What a first promotion comes to, when there is no holder to compare with; refuse when absent." }, source: { enum: ["evidence", "declared"], type: "string", description: "Where numbers are read: evaluation evidence (default), or what versions declare." }, suite: { type: "string", minLength: 1, maxLength: 64, description: "Only evaluations by this suite." }, max_age: { $ref: "#/$defs/duration", description: "How old the evidence may be." }, signed_by: { type: "array", minItems: 1, maxItems: 64, items: { $ref: "#/$defs/personOrGroup" }, description: "Identities or groups of BASE: only evidence that one of them signed counts." } } }, evidenceGate: { type: "object", title: "EvidenceGate", description: "Suites have passed on exactly these bytes.", additionalProperties: !1, required: ["rule", "suites"], properties: { rule: { const: "evidence", type: "string", description: "The rule to apply." }, suites: { type: "array", minItems: 1, maxItems: 64, items: { type: "string", minLength: 1, maxLength: 64 }, description: "The suites, all of which must have passed." }, max_age: { $ref: "#/$defs/duration", description: "How old the evidence may be." }, signed_by: { type: "array", minItems: 1, maxItems: 64, items: { $ref: "#/$defs/personOrGroup" }, description: "Identities or groups of BASE: only evidence that one of them signed counts." } } }, approvalsGate: { type: "object", title: "ApprovalsGate", description: "People other than the author of the change approve it.", additionalProperties: !1, required: ["rule", "of"], properties: { rule: { const: "approvals", type: "string", description: "The rule to apply." }, count: { type: "integer", minimum: 1, maximum: 1e3, description: "How many of them; 1 when absent." }, of: { type: "array", minItems: 1, maxItems: 64, items: { $ref: "#/$defs/personOrGroup" }, description: "The people and groups whose approval counts." }, not_version_author: { type: "boolean", description: "Whether the author of the version does not count either." }, reviews_by: { type: "array", minItems: 1, maxItems: 64, items: { $ref: "#/$defs/personOrGroup" }, description: "Whose records of reviews on a forge count as the word of the reviewer; none when absent." } } }, soakGate: { type: "object", title: "SoakGate", description: "The version stood in an earlier stage for so long.", additionalProperties: !1, required: ["rule", "stage", "for"], properties: { rule: { const: "soak", type: "string", description: "The rule to apply." }, stage: { $ref: "#/$defs/stageName", description: "The earlier stage." }, for: { $ref: "#/$defs/duration", description: "At least so long, all stays together." } } }, freezeGate: { type: "object", title: "FreezeGate", description: "Nothing moves during a window.", additionalProperties: !1, required: ["rule", "windows"], properties: { rule: { const: "freeze", type: "string", description: "The rule to apply." }, windows: { type: "array", minItems: 1, maxItems: 64, items: { $ref: "#/$defs/freezeWindow" }, description: "The windows; one is enough to refuse." }, zone: { type: "string", pattern: "^[A-Za-z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9_+-]+){0,2}$", maxLength: 64, description: "The time zone of days and hours, by its IANA name such as Europe/Berlin; UTC when absent." }, reason: { $ref: "#/$defs/text", description: "Why, for those who are refused." } } }, freezeWindow: { type: "object", title: "FreezeWindow", description: "A span of time, or hours of days of the week, in the zone of the demand.", additionalProperties: !1, properties: { since: { $ref: "#/$defs/moment", description: "Where a span begins." }, until: { $ref: "#/$defs/moment", description: "Where a span ends; a day counts to its end." }, days: { type: "array", minItems: 1, maxItems: 7, items: { enum: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], type: "string" }, description: "Days of the week; every day when absent." }, from: { $ref: "#/$defs/timeOfDay", description: "From this time of these days." }, to: { $ref: "#/$defs/timeOfDay", description: "To this time; one before `from` is on the next day." } } }, signedGate: { type: "object", title: "SignedGate", description: "The commits of the change, and the evaluations of its files, carry signatures that verify.", additionalProperties: !1, required: ["rule"], properties: { rule: { const: "signed", type: "string", description: "The rule to apply." }, by: { type: "array", minItems: 1, maxItems: 64, items: { $ref: "#/$defs/personOrGroup" }, description: "Identities or groups whose signatures of commits and tags count; every identity when absent." }, tag: { type: "boolean", description: "Whether the release tag of the version must be there and signed too." } } }, cardGate: { type: "object", title: "CardGate", description: "The model says what it is, whose it is and what it is for.", additionalProperties: !1, required: ["rule"], properties: { rule: { const: "card", type: "string", description: "The rule to apply." }, fields: { type: "array", minItems: 1, maxItems: 8, items: { enum: ["description", "owners", "license", "intended_use", "task"], type: "string" }, description: "What must be filled in; description, owners, license and intended_use when absent." } } }, artifactsGate: { type: "object", title: "ArtifactsGate", description: "Every file of the version is in a store.", additionalProperties: !1, required: ["rule", "store"], properties: { rule: { const: "artifacts", type: "string", description: "The rule to apply." }, store: { $ref: "#/$defs/storeName", description: "The store." } } }, rollback_windowGate: { type: "object", title: "RollbackWindowGate", description: "A recent holder may return with a hold, without the other rules.", additionalProperties: !1, required: ["rule"], properties: { rule: { const: "rollback_window", type: "string", description: "The rule to apply." }, within: { $ref: "#/$defs/duration", description: "It left the stage no longer ago." }, holders: { type: "integer", minimum: 1, maximum: 1e3, description: "It is one of so many latest holders." } } }, waiversGate: { type: "object", title: "WaiversGate", description: "A signed, expiring, reasoned exception excuses other rules.", additionalProperties: !1, required: ["rule", "by"], properties: { rule: { const: "waivers", type: "string", description: "The rule to apply." }, by: { type: "array", minItems: 1, maxItems: 64, items: { $ref: "#/$defs/personOrGroup" }, description: "Who may grant one." }, longest: { $ref: "#/$defs/duration", description: "The longest time that one may last." } } }, personOrGroup: { description: "The name of an identity or of a group.", type: "string", minLength: 1, maxLength: 256 }, duration: { description: "A duration: a number and s, m, h, d or w, such as 12h or 30d.", type: "string", pattern: "^\\d{1,9}(?:\\.\\d{1,3})?[smhdw]$" }, moment: { description: "A day, or an instant with its offset, such as 2026-12-24 or 2026-12-24T16:00:00Z.", type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,3})?)?(?:Z|[+-]\\d{2}:\\d{2}))?$" }, timeOfDay: { type: "string", pattern: "^(?:[01]\\d|2[0-3]):[0-5]\\d$|^24:00$", description: "A time of day, as HH:MM." }, amount: { title: "Amount", anyOf: [{ type: "number", minimum: 0 }, { type: "string", pattern: "^\\d{1,9}(?:\\.\\d{1,9})?%$", description: "A percentage, such as 5%." }] } } }, func1 = Object.prototype.hasOwnProperty, func3 = require_ucs2length().default, pattern3 = new RegExp("^sha256:[0-9a-f]{64}$", "u"), pattern11 = new RegExp("^(?:github|gitlab):[A-Za-z0-9][A-Za-z0-9._-]{0,254}$", "u"), schema20 = { description: "A stage name: a lower-case letter, then a-z, 0-9, underscore and hyphen.", type: "string", pattern: "^[a-z][a-z0-9_-]{0,63}$" }, pattern4 = new RegExp("^[a-z][a-z0-9_-]{0,63}$", "u");
function validate53(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate53.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern4.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_-]{0,63}$" }, schema: "^[a-z][a-z0-9_-]{0,63}$", parentSchema: schema20, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema20.type, parentSchema: schema20, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate53.errors = vErrors, errors === 0;
}
validate53.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema21 = { type: "object", additionalProperties: { type: "array", maxItems: 64, items: { $ref: "#/$defs/gate" } } }, schema22 = { title: "GateRecord", description: "One demand of a gate: a rule and what it needs.", type: "object", discriminator: { propertyName: "rule" }, oneOf: [{ $ref: "#/$defs/metricsGate" }, { $ref: "#/$defs/evidenceGate" }, { $ref: "#/$defs/approvalsGate" }, { $ref: "#/$defs/soakGate" }, { $ref: "#/$defs/freezeGate" }, { $ref: "#/$defs/signedGate" }, { $ref: "#/$defs/cardGate" }, { $ref: "#/$defs/artifactsGate" }, { $ref: "#/$defs/rollback_windowGate" }, { $ref: "#/$defs/waiversGate" }] }, schema23 = { type: "object", title: "MetricsGate", description: "A metric keeps bounds, absolute or against a baseline.", additionalProperties: !1, required: ["rule"], properties: { rule: { const: "metrics", type: "string", description: "The rule to apply." }, metric: { type: "string", minLength: 1, maxLength: 256, description: "The metric; the model's primary metric when absent." }, min: { type: "number", description: "At least this value." }, max: { type: "number", description: "At most this value." }, min_improvement: { $ref: "#/$defs/amount", description: "At least this much better than the baseline: a number, or a percentage of its absolute value." }, max_regression: { $ref: "#/$defs/amount", description: "At most this much worse than the baseline: a number, or a percentage of its absolute value." }, baseline: { type: "string", minLength: 1, maxLength: 256, description: "holder (default: the present holder), or a version as X or MODEL@X." }, when_no_holder: { enum: ["pass", "refuse"], type: "string", description: "What a first promotion comes to, when there is no holder to compare with; refuse when absent." }, source: { enum: ["evidence", "declared"], type: "string", description: "Where numbers are read: evaluation evidence (default), or what versions declare." }, suite: { type: "string", minLength: 1, maxLength: 64, description: "Only evaluations by this suite." }, max_age: { $ref: "#/$defs/duration", description: "How old the evidence may be." }, signed_by: { type: "array", minItems: 1, maxItems: 64, items: { $ref: "#/$defs/personOrGroup" }, description: "Identities or groups of BASE: only evidence that one of them signed counts." } } }, schema24 = { title: "Amount", anyOf: [{ type: "number", minimum: 0 }, { type: "string", pattern: "^\\d{1,9}(?:\\.\\d{1,9})?%$", description: "A percentage, such as 5%." }] }, pattern5 = new RegExp("^\\d{1,9}(?:\\.\\d{1,9})?%$", "u");
function validate61(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate61.evaluated;
  evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0);
  let _errs0 = errors, valid0 = !1, _errs1 = errors;
  if (typeof data == "number" && isFinite(data)) {
    if (data < 0 || isNaN(data)) {
      let err0 = { instancePath, schemaPath: "#/anyOf/0/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema24.anyOf[0], data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/anyOf/0/type", keyword: "type", params: { type: "number" }, schema: schema24.anyOf[0].type, parentSchema: schema24.anyOf[0], data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  var _valid0 = _errs1 === errors;
  valid0 = valid0 || _valid0;
  let _errs3 = errors;
  if (typeof data == "string") {
    if (!pattern5.test(data)) {
      let err2 = { instancePath, schemaPath: "#/anyOf/1/pattern", keyword: "pattern", params: { pattern: "^\\d{1,9}(?:\\.\\d{1,9})?%$" }, schema: "^\\d{1,9}(?:\\.\\d{1,9})?%$", parentSchema: schema24.anyOf[1], data };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
  } else {
    let err3 = { instancePath, schemaPath: "#/anyOf/1/type", keyword: "type", params: { type: "string" }, schema: schema24.anyOf[1].type, parentSchema: schema24.anyOf[1], data };
    vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
  }
  var _valid0 = _errs3 === errors;
  if (valid0 = valid0 || _valid0, valid0)
    errors = _errs0, vErrors !== null && (_errs0 ? vErrors.length = _errs0 : vErrors = null);
  else {
    let err4 = { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {}, schema: schema24.anyOf, parentSchema: schema24, data };
    vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
  }
  return validate61.errors = vErrors, errors === 0;
}
validate61.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema25 = { description: "A duration: a number and s, m, h, d or w, such as 12h or 30d.", type: "string", pattern: "^\\d{1,9}(?:\\.\\d{1,3})?[smhdw]$" }, pattern6 = new RegExp("^\\d{1,9}(?:\\.\\d{1,3})?[smhdw]$", "u");
function validate64(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate64.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern6.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^\\d{1,9}(?:\\.\\d{1,3})?[smhdw]$" }, schema: "^\\d{1,9}(?:\\.\\d{1,3})?[smhdw]$", parentSchema: schema25, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema25.type, parentSchema: schema25, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate64.errors = vErrors, errors === 0;
}
validate64.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema26 = { description: "The name of an identity or of a group.", type: "string", minLength: 1, maxLength: 256 };
function validate66(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate66.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (func3(data) > 256) {
      let err0 = { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 256 }, schema: 256, parentSchema: schema26, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (func3(data) < 1) {
      let err1 = { instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema26, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  } else {
    let err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema26.type, parentSchema: schema26, data };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate66.errors = vErrors, errors === 0;
}
validate66.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function validate60(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate60.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.rule === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "rule" }, schema: schema23.required, parentSchema: schema23, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data)
      if (!func1.call(schema23.properties, key0)) {
        let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: !1, parentSchema: schema23, data };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.rule !== void 0) {
      let data0 = data.rule;
      if (typeof data0 != "string") {
        let err2 = { instancePath: instancePath + "/rule", schemaPath: "#/properties/rule/type", keyword: "type", params: { type: "string" }, schema: schema23.properties.rule.type, parentSchema: schema23.properties.rule, data: data0 };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
      if (data0 !== "metrics") {
        let err3 = { instancePath: instancePath + "/rule", schemaPath: "#/properties/rule/const", keyword: "const", params: { allowedValue: "metrics" }, schema: "metrics", parentSchema: schema23.properties.rule, data: data0 };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.metric !== void 0) {
      let data1 = data.metric;
      if (typeof data1 == "string") {
        if (func3(data1) > 256) {
          let err4 = { instancePath: instancePath + "/metric", schemaPath: "#/properties/metric/maxLength", keyword: "maxLength", params: { limit: 256 }, schema: 256, parentSchema: schema23.properties.metric, data: data1 };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        if (func3(data1) < 1) {
          let err5 = { instancePath: instancePath + "/metric", schemaPath: "#/properties/metric/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema23.properties.metric, data: data1 };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        let err6 = { instancePath: instancePath + "/metric", schemaPath: "#/properties/metric/type", keyword: "type", params: { type: "string" }, schema: schema23.properties.metric.type, parentSchema: schema23.properties.metric, data: data1 };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.min !== void 0) {
      let data2 = data.min;
      if (!(typeof data2 == "number" && isFinite(data2))) {
        let err7 = { instancePath: instancePath + "/min", schemaPath: "#/properties/min/type", keyword: "type", params: { type: "number" }, schema: schema23.properties.min.type, parentSchema: schema23.properties.min, data: data2 };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.max !== void 0) {
      let data3 = data.max;
      if (!(typeof data3 == "number" && isFinite(data3))) {
        let err8 = { instancePath: instancePath + "/max", schemaPath: "#/properties/max/type", keyword: "type", params: { type: "number" }, schema: schema23.properties.max.type, parentSchema: schema23.properties.max, data: data3 };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.min_improvement !== void 0 && (validate61(data.min_improvement, { instancePath: instancePath + "/min_improvement", parentData: data, parentDataProperty: "min_improvement", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors), errors = vErrors.length)), data.max_regression !== void 0 && (validate61(data.max_regression, { instancePath: instancePath + "/max_regression", parentData: data, parentDataProperty: "max_regression", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors), errors = vErrors.length)), data.baseline !== void 0) {
      let data6 = data.baseline;
      if (typeof data6 == "string") {
        if (func3(data6) > 256) {
          let err9 = { instancePath: instancePath + "/baseline", schemaPath: "#/properties/baseline/maxLength", keyword: "maxLength", params: { limit: 256 }, schema: 256, parentSchema: schema23.properties.baseline, data: data6 };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
        if (func3(data6) < 1) {
          let err10 = { instancePath: instancePath + "/baseline", schemaPath: "#/properties/baseline/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema23.properties.baseline, data: data6 };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
      } else {
        let err11 = { instancePath: instancePath + "/baseline", schemaPath: "#/properties/baseline/type", keyword: "type", params: { type: "string" }, schema: schema23.properties.baseline.type, parentSchema: schema23.properties.baseline, data: data6 };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.when_no_holder !== void 0) {
      let data7 = data.when_no_holder;
      if (typeof data7 != "string") {
        let err12 = { instancePath: instancePath + "/when_no_holder", schemaPath: "#/properties/when_no_holder/type", keyword: "type", params: { type: "string" }, schema: schema23.properties.when_no_holder.type, parentSchema: schema23.properties.when_no_holder, data: data7 };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
      if (!(data7 === "pass" || data7 === "refuse")) {
        let err13 = { instancePath: instancePath + "/when_no_holder", schemaPath: "#/properties/when_no_holder/enum", keyword: "enum", params: { allowedValues: schema23.properties.when_no_holder.enum }, schema: schema23.properties.when_no_holder.enum, parentSchema: schema23.properties.when_no_holder, data: data7 };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.source !== void 0) {
      let data8 = data.source;
      if (typeof data8 != "string") {
        let err14 = { instancePath: instancePath + "/source", schemaPath: "#/properties/source/type", keyword: "type", params: { type: "string" }, schema: schema23.properties.source.type, parentSchema: schema23.properties.source, data: data8 };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
      if (!(data8 === "evidence" || data8 === "declared")) {
        let err15 = { instancePath: instancePath + "/source", schemaPath: "#/properties/source/enum", keyword: "enum", params: { allowedValues: schema23.properties.source.enum }, schema: schema23.properties.source.enum, parentSchema: schema23.properties.source, data: data8 };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.suite !== void 0) {
      let data9 = data.suite;
      if (typeof data9 == "string") {
        if (func3(data9) > 64) {
          let err16 = { instancePath: instancePath + "/suite", schemaPath: "#/properties/suite/maxLength", keyword: "maxLength", params: { limit: 64 }, schema: 64, parentSchema: schema23.properties.suite, data: data9 };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
        if (func3(data9) < 1) {
          let err17 = { instancePath: instancePath + "/suite", schemaPath: "#/properties/suite/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema23.properties.suite, data: data9 };
          vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
        }
      } else {
        let err18 = { instancePath: instancePath + "/suite", schemaPath: "#/properties/suite/type", keyword: "type", params: { type: "string" }, schema: schema23.properties.suite.type, parentSchema: schema23.properties.suite, data: data9 };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
    }
    if (data.max_age !== void 0 && (validate64(data.max_age, { instancePath: instancePath + "/max_age", parentData: data, parentDataProperty: "max_age", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors), errors = vErrors.length)), data.signed_by !== void 0) {
      let data11 = data.signed_by;
      if (Array.isArray(data11)) {
        if (data11.length > 64) {
          let err19 = { instancePath: instancePath + "/signed_by", schemaPath: "#/properties/signed_by/maxItems", keyword: "maxItems", params: { limit: 64 }, schema: 64, parentSchema: schema23.properties.signed_by, data: data11 };
          vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
        }
        if (data11.length < 1) {
          let err20 = { instancePath: instancePath + "/signed_by", schemaPath: "#/properties/signed_by/minItems", keyword: "minItems", params: { limit: 1 }, schema: 1, parentSchema: schema23.properties.signed_by, data: data11 };
          vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
        }
        let len0 = data11.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate66(data11[i0], { instancePath: instancePath + "/signed_by/" + i0, parentData: data11, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors), errors = vErrors.length);
      } else {
        let err21 = { instancePath: instancePath + "/signed_by", schemaPath: "#/properties/signed_by/type", keyword: "type", params: { type: "array" }, schema: schema23.properties.signed_by.type, parentSchema: schema23.properties.signed_by, data: data11 };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    }
  } else {
    let err22 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema23.type, parentSchema: schema23, data };
    vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
  }
  return validate60.errors = vErrors, errors === 0;
}
validate60.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var schema27 = { type: "object", title: "EvidenceGate", description: "Suites have passed on exactly these bytes.", additionalProperties: !1, required: ["rule", "suites"], properties: { rule: { const: "evidence", type: "string", description: "The rule to apply." }, suites: { type: "array", minItems: 1, maxItems: 64, items: { type: "string", minLength: 1, maxLength: 64 }, description: "The suites, all of which must have passed." }, max_age: { $ref: "#/$defs/duration", description: "How old the evidence may be." }, signed_by: { type: "array", minItems: 1, maxItems: 64, items: { $ref: "#/$defs/personOrGroup" }, description: "Identities or groups of BASE: only evidence that one of them signed counts." } } };
function validate68(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate68.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.rule === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "rule" }, schema: schema27.required, parentSchema: schema27, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.suites === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "suites" }, schema: schema27.required, parentSchema: schema27, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "rule" || key0 === "suites" || key0 === "max_age" || key0 === "signed_by")) {
        let err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: !1, parentSchema: schema27, data };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.rule !== void 0) {
      let data0 = data.rule;
      if (typeof data0 != "string") {
        let err3 = { instancePath: instancePath + "/rule", schemaPath: "#/properties/rule/type", keyword: "type", params: { type: "string" }, schema: schema27.properties.rule.type, parentSchema: schema27.properties.rule, data: data0 };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      if (data0 !== "evidence") {
        let err4 = { instancePath: instancePath + "/rule", schemaPath: "#/properties/rule/const", keyword: "const", params: { allowedValue: "evidence" }, schema: "evidence", parentSchema: schema27.properties.rule, data: data0 };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.suites !== void 0) {
      let data1 = data.suites;
      if (Array.isArray(data1)) {
        if (data1.length > 64) {
          let err5 = { instancePath: instancePath + "/suites", schemaPath: "#/properties/suites/maxItems", keyword: "maxItems", params: { limit: 64 }, schema: 64, parentSchema: schema27.properties.suites, data: data1 };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        if (data1.length < 1) {
          let err6 = { instancePath: instancePath + "/suites", schemaPath: "#/properties/suites/minItems", keyword: "minItems", params: { limit: 1 }, schema: 1, parentSchema: schema27.properties.suites, data: data1 };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        let len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0];
          if (typeof data2 == "string") {
            if (func3(data2) > 64) {
              let err7 = { instancePath: instancePath + "/suites/" + i0, schemaPath: "#/properties/suites/items/maxLength", keyword: "maxLength", params: { limit: 64 }, schema: 64, parentSchema: schema27.properties.suites.items, data: data2 };
              vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
            }
            if (func3(data2) < 1) {
              let err8 = { instancePath: instancePath + "/suites/" + i0, schemaPath: "#/properties/suites/items/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema27.properties.suites.items, data: data2 };
              vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
            }
          } else {
            let err9 = { instancePath: instancePath + "/suites/" + i0, schemaPath: "#/properties/suites/items/type", keyword: "type", params: { type: "string" }, schema: schema27.properties.suites.items.type, parentSchema: schema27.properties.suites.items, data: data2 };
            vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
          }
        }
      } else {
        let err10 = { instancePath: instancePath + "/suites", schemaPath: "#/properties/suites/type", keyword: "type", params: { type: "array" }, schema: schema27.properties.suites.type, parentSchema: schema27.properties.suites, data: data1 };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.max_age !== void 0 && (validate64(data.max_age, { instancePath: instancePath + "/max_age", parentData: data, parentDataProperty: "max_age", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors), errors = vErrors.length)), data.signed_by !== void 0) {
      let data4 = data.signed_by;
      if (Array.isArray(data4)) {
        if (data4.length > 64) {
          let err11 = { instancePath: instancePath + "/signed_by", schemaPath: "#/properties/signed_by/maxItems", keyword: "maxItems", params: { limit: 64 }, schema: 64, parentSchema: schema27.properties.signed_by, data: data4 };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
        if (data4.length < 1) {
          let err12 = { instancePath: instancePath + "/signed_by", schemaPath: "#/properties/signed_by/minItems", keyword: "minItems", params: { limit: 1 }, schema: 1, parentSchema: schema27.properties.signed_by, data: data4 };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
        let len1 = data4.length;
        for (let i1 = 0; i1 < len1; i1++)
          validate66(data4[i1], { instancePath: instancePath + "/signed_by/" + i1, parentData: data4, parentDataProperty: i1, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors), errors = vErrors.length);
      } else {
        let err13 = { instancePath: instancePath + "/signed_by", schemaPath: "#/properties/signed_by/type", keyword: "type", params: { type: "array" }, schema: schema27.properties.signed_by.type, parentSchema: schema27.properties.signed_by, data: data4 };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
  } else {
    let err14 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema27.type, parentSchema: schema27, data };
    vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
  }
  return validate68.errors = vErrors, errors === 0;
}
validate68.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var schema28 = { type: "object", title: "ApprovalsGate", description: "People other than the author of the change approve it.", additionalProperties: !1, required: ["rule", "of"], properties: { rule: { const: "approvals", type: "string", description: "The rule to apply." }, count: { type: "integer", minimum: 1, maximum: 1e3, description: "How many of them; 1 when absent." }, of: { type: "array", minItems: 1, maxItems: 64, items: { $ref: "#/$defs/personOrGroup" }, description: "The people and groups whose approval counts." }, not_version_author: { type: "boolean", description: "Whether the author of the version does not count either." }, reviews_by: { type: "array", minItems: 1, maxItems: 64, items: { $ref: "#/$defs/personOrGroup" }, description: "Whose records of reviews on a forge count as the word of the reviewer; none when absent." } } };
function validate71(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate71.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.rule === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "rule" }, schema: schema28.required, parentSchema: schema28, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.of === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "of" }, schema: schema28.required, parentSchema: schema28, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "rule" || key0 === "count" || key0 === "of" || key0 === "not_version_author" || key0 === "reviews_by")) {
        let err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: !1, parentSchema: schema28, data };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.rule !== void 0) {
      let data0 = data.rule;
      if (typeof data0 != "string") {
        let err3 = { instancePath: instancePath + "/rule", schemaPath: "#/properties/rule/type", keyword: "type", params: { type: "string" }, schema: schema28.properties.rule.type, parentSchema: schema28.properties.rule, data: data0 };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      if (data0 !== "approvals") {
        let err4 = { instancePath: instancePath + "/rule", schemaPath: "#/properties/rule/const", keyword: "const", params: { allowedValue: "approvals" }, schema: "approvals", parentSchema: schema28.properties.rule, data: data0 };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.count !== void 0) {
      let data1 = data.count;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        let err5 = { instancePath: instancePath + "/count", schemaPath: "#/properties/count/type", keyword: "type", params: { type: "integer" }, schema: schema28.properties.count.type, parentSchema: schema28.properties.count, data: data1 };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 1e3 || isNaN(data1)) {
          let err6 = { instancePath: instancePath + "/count", schemaPath: "#/properties/count/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e3 }, schema: 1e3, parentSchema: schema28.properties.count, data: data1 };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        if (data1 < 1 || isNaN(data1)) {
          let err7 = { instancePath: instancePath + "/count", schemaPath: "#/properties/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, schema: 1, parentSchema: schema28.properties.count, data: data1 };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
      }
    }
    if (data.of !== void 0) {
      let data2 = data.of;
      if (Array.isArray(data2)) {
        if (data2.length > 64) {
          let err8 = { instancePath: instancePath + "/of", schemaPath: "#/properties/of/maxItems", keyword: "maxItems", params: { limit: 64 }, schema: 64, parentSchema: schema28.properties.of, data: data2 };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
        if (data2.length < 1) {
          let err9 = { instancePath: instancePath + "/of", schemaPath: "#/properties/of/minItems", keyword: "minItems", params: { limit: 1 }, schema: 1, parentSchema: schema28.properties.of, data: data2 };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
        let len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate66(data2[i0], { instancePath: instancePath + "/of/" + i0, parentData: data2, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors), errors = vErrors.length);
      } else {
        let err10 = { instancePath: instancePath + "/of", schemaPath: "#/properties/of/type", keyword: "type", params: { type: "array" }, schema: schema28.properties.of.type, parentSchema: schema28.properties.of, data: data2 };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.not_version_author !== void 0) {
      let data4 = data.not_version_author;
      if (typeof data4 != "boolean") {
        let err11 = { instancePath: instancePath + "/not_version_author", schemaPath: "#/properties/not_version_author/type", keyword: "type", params: { type: "boolean" }, schema: schema28.properties.not_version_author.type, parentSchema: schema28.properties.not_version_author, data: data4 };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.reviews_by !== void 0) {
      let data5 = data.reviews_by;
      if (Array.isArray(data5)) {
        if (data5.length > 64) {
          let err12 = { instancePath: instancePath + "/reviews_by", schemaPath: "#/properties/reviews_by/maxItems", keyword: "maxItems", params: { limit: 64 }, schema: 64, parentSchema: schema28.properties.reviews_by, data: data5 };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
        if (data5.length < 1) {
          let err13 = { instancePath: instancePath + "/reviews_by", schemaPath: "#/properties/reviews_by/minItems", keyword: "minItems", params: { limit: 1 }, schema: 1, parentSchema: schema28.properties.reviews_by, data: data5 };
          vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
        }
        let len1 = data5.length;
        for (let i1 = 0; i1 < len1; i1++)
          validate66(data5[i1], { instancePath: instancePath + "/reviews_by/" + i1, parentData: data5, parentDataProperty: i1, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors), errors = vErrors.length);
      } else {
        let err14 = { instancePath: instancePath + "/reviews_by", schemaPath: "#/properties/reviews_by/type", keyword: "type", params: { type: "array" }, schema: schema28.properties.reviews_by.type, parentSchema: schema28.properties.reviews_by, data: data5 };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
  } else {
    let err15 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema28.type, parentSchema: schema28, data };
    vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
  }
  return validate71.errors = vErrors, errors === 0;
}
validate71.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var schema29 = { type: "object", title: "SoakGate", description: "The version stood in an earlier stage for so long.", additionalProperties: !1, required: ["rule", "stage", "for"], properties: { rule: { const: "soak", type: "string", description: "The rule to apply." }, stage: { $ref: "#/$defs/stageName", description: "The earlier stage." }, for: { $ref: "#/$defs/duration", description: "At least so long, all stays together." } } };
function validate74(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate74.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.rule === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "rule" }, schema: schema29.required, parentSchema: schema29, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.stage === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "stage" }, schema: schema29.required, parentSchema: schema29, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.for === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "for" }, schema: schema29.required, parentSchema: schema29, data };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "rule" || key0 === "stage" || key0 === "for")) {
        let err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: !1, parentSchema: schema29, data };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    if (data.rule !== void 0) {
      let data0 = data.rule;
      if (typeof data0 != "string") {
        let err4 = { instancePath: instancePath + "/rule", schemaPath: "#/properties/rule/type", keyword: "type", params: { type: "string" }, schema: schema29.properties.rule.type, parentSchema: schema29.properties.rule, data: data0 };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
      if (data0 !== "soak") {
        let err5 = { instancePath: instancePath + "/rule", schemaPath: "#/properties/rule/const", keyword: "const", params: { allowedValue: "soak" }, schema: "soak", parentSchema: schema29.properties.rule, data: data0 };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    data.stage !== void 0 && (validate53(data.stage, { instancePath: instancePath + "/stage", parentData: data, parentDataProperty: "stage", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length)), data.for !== void 0 && (validate64(data.for, { instancePath: instancePath + "/for", parentData: data, parentDataProperty: "for", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors), errors = vErrors.length));
  } else {
    let err6 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema29.type, parentSchema: schema29, data };
    vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
  }
  return validate74.errors = vErrors, errors === 0;
}
validate74.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var schema30 = { type: "object", title: "FreezeGate", description: "Nothing moves during a window.", additionalProperties: !1, required: ["rule", "windows"], properties: { rule: { const: "freeze", type: "string", description: "The rule to apply." }, windows: { type: "array", minItems: 1, maxItems: 64, items: { $ref: "#/$defs/freezeWindow" }, description: "The windows; one is enough to refuse." }, zone: { type: "string", pattern: "^[A-Za-z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9_+-]+){0,2}$", maxLength: 64, description: "The time zone of days and hours, by its IANA name such as Europe/Berlin; UTC when absent." }, reason: { $ref: "#/$defs/text", description: "Why, for those who are refused." } } }, schema31 = { type: "object", title: "FreezeWindow", description: "A span of time, or hours of days of the week, in the zone of the demand.", additionalProperties: !1, properties: { since: { $ref: "#/$defs/moment", description: "Where a span begins." }, until: { $ref: "#/$defs/moment", description: "Where a span ends; a day counts to its end." }, days: { type: "array", minItems: 1, maxItems: 7, items: { enum: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], type: "string" }, description: "Days of the week; every day when absent." }, from: { $ref: "#/$defs/timeOfDay", description: "From this time of these days." }, to: { $ref: "#/$defs/timeOfDay", description: "To this time; one before `from` is on the next day." } } }, schema32 = { description: "A day, or an instant with its offset, such as 2026-12-24 or 2026-12-24T16:00:00Z.", type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,3})?)?(?:Z|[+-]\\d{2}:\\d{2}))?$" }, pattern7 = new RegExp("^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,3})?)?(?:Z|[+-]\\d{2}:\\d{2}))?$", "u");
function validate79(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate79.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern7.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,3})?)?(?:Z|[+-]\\d{2}:\\d{2}))?$" }, schema: "^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,3})?)?(?:Z|[+-]\\d{2}:\\d{2}))?$", parentSchema: schema32, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema32.type, parentSchema: schema32, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate79.errors = vErrors, errors === 0;
}
validate79.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema33 = { type: "string", pattern: "^(?:[01]\\d|2[0-3]):[0-5]\\d$|^24:00$", description: "A time of day, as HH:MM." }, pattern8 = new RegExp("^(?:[01]\\d|2[0-3]):[0-5]\\d$|^24:00$", "u");
function validate82(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate82.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern8.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^(?:[01]\\d|2[0-3]):[0-5]\\d$|^24:00$" }, schema: "^(?:[01]\\d|2[0-3]):[0-5]\\d$|^24:00$", parentSchema: schema33, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema33.type, parentSchema: schema33, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate82.errors = vErrors, errors === 0;
}
validate82.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function validate78(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate78.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data)
      if (!(key0 === "since" || key0 === "until" || key0 === "days" || key0 === "from" || key0 === "to")) {
        let err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: !1, parentSchema: schema31, data };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    if (data.since !== void 0 && (validate79(data.since, { instancePath: instancePath + "/since", parentData: data, parentDataProperty: "since", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors), errors = vErrors.length)), data.until !== void 0 && (validate79(data.until, { instancePath: instancePath + "/until", parentData: data, parentDataProperty: "until", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors), errors = vErrors.length)), data.days !== void 0) {
      let data2 = data.days;
      if (Array.isArray(data2)) {
        if (data2.length > 7) {
          let err1 = { instancePath: instancePath + "/days", schemaPath: "#/properties/days/maxItems", keyword: "maxItems", params: { limit: 7 }, schema: 7, parentSchema: schema31.properties.days, data: data2 };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
        if (data2.length < 1) {
          let err2 = { instancePath: instancePath + "/days", schemaPath: "#/properties/days/minItems", keyword: "minItems", params: { limit: 1 }, schema: 1, parentSchema: schema31.properties.days, data: data2 };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
        let len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          if (typeof data3 != "string") {
            let err3 = { instancePath: instancePath + "/days/" + i0, schemaPath: "#/properties/days/items/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.days.items.type, parentSchema: schema31.properties.days.items, data: data3 };
            vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
          }
          if (!(data3 === "mon" || data3 === "tue" || data3 === "wed" || data3 === "thu" || data3 === "fri" || data3 === "sat" || data3 === "sun")) {
            let err4 = { instancePath: instancePath + "/days/" + i0, schemaPath: "#/properties/days/items/enum", keyword: "enum", params: { allowedValues: schema31.properties.days.items.enum }, schema: schema31.properties.days.items.enum, parentSchema: schema31.properties.days.items, data: data3 };
            vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
          }
        }
      } else {
        let err5 = { instancePath: instancePath + "/days", schemaPath: "#/properties/days/type", keyword: "type", params: { type: "array" }, schema: schema31.properties.days.type, parentSchema: schema31.properties.days, data: data2 };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    data.from !== void 0 && (validate82(data.from, { instancePath: instancePath + "/from", parentData: data, parentDataProperty: "from", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate82.errors : vErrors.concat(validate82.errors), errors = vErrors.length)), data.to !== void 0 && (validate82(data.to, { instancePath: instancePath + "/to", parentData: data, parentDataProperty: "to", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate82.errors : vErrors.concat(validate82.errors), errors = vErrors.length));
  } else {
    let err6 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema31.type, parentSchema: schema31, data };
    vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
  }
  return validate78.errors = vErrors, errors === 0;
}
validate78.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var schema34 = { description: "A short text: 1 to 2000 characters.", type: "string", minLength: 1, maxLength: 2e3 };
function validate86(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate86.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (func3(data) > 2e3) {
      let err0 = { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema34, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (func3(data) < 1) {
      let err1 = { instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema34, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  } else {
    let err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema34.type, parentSchema: schema34, data };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate86.errors = vErrors, errors === 0;
}
validate86.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var pattern9 = new RegExp("^[A-Za-z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9_+-]+){0,2}$", "u");
function validate77(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate77.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.rule === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "rule" }, schema: schema30.required, parentSchema: schema30, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.windows === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "windows" }, schema: schema30.required, parentSchema: schema30, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "rule" || key0 === "windows" || key0 === "zone" || key0 === "reason")) {
        let err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: !1, parentSchema: schema30, data };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.rule !== void 0) {
      let data0 = data.rule;
      if (typeof data0 != "string") {
        let err3 = { instancePath: instancePath + "/rule", schemaPath: "#/properties/rule/type", keyword: "type", params: { type: "string" }, schema: schema30.properties.rule.type, parentSchema: schema30.properties.rule, data: data0 };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      if (data0 !== "freeze") {
        let err4 = { instancePath: instancePath + "/rule", schemaPath: "#/properties/rule/const", keyword: "const", params: { allowedValue: "freeze" }, schema: "freeze", parentSchema: schema30.properties.rule, data: data0 };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.windows !== void 0) {
      let data1 = data.windows;
      if (Array.isArray(data1)) {
        if (data1.length > 64) {
          let err5 = { instancePath: instancePath + "/windows", schemaPath: "#/properties/windows/maxItems", keyword: "maxItems", params: { limit: 64 }, schema: 64, parentSchema: schema30.properties.windows, data: data1 };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        if (data1.length < 1) {
          let err6 = { instancePath: instancePath + "/windows", schemaPath: "#/properties/windows/minItems", keyword: "minItems", params: { limit: 1 }, schema: 1, parentSchema: schema30.properties.windows, data: data1 };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        let len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate78(data1[i0], { instancePath: instancePath + "/windows/" + i0, parentData: data1, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate78.errors : vErrors.concat(validate78.errors), errors = vErrors.length);
      } else {
        let err7 = { instancePath: instancePath + "/windows", schemaPath: "#/properties/windows/type", keyword: "type", params: { type: "array" }, schema: schema30.properties.windows.type, parentSchema: schema30.properties.windows, data: data1 };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.zone !== void 0) {
      let data3 = data.zone;
      if (typeof data3 == "string") {
        if (func3(data3) > 64) {
          let err8 = { instancePath: instancePath + "/zone", schemaPath: "#/properties/zone/maxLength", keyword: "maxLength", params: { limit: 64 }, schema: 64, parentSchema: schema30.properties.zone, data: data3 };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
        if (!pattern9.test(data3)) {
          let err9 = { instancePath: instancePath + "/zone", schemaPath: "#/properties/zone/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9_+-]+){0,2}$" }, schema: "^[A-Za-z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9_+-]+){0,2}$", parentSchema: schema30.properties.zone, data: data3 };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
      } else {
        let err10 = { instancePath: instancePath + "/zone", schemaPath: "#/properties/zone/type", keyword: "type", params: { type: "string" }, schema: schema30.properties.zone.type, parentSchema: schema30.properties.zone, data: data3 };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    data.reason !== void 0 && (validate86(data.reason, { instancePath: instancePath + "/reason", parentData: data, parentDataProperty: "reason", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors), errors = vErrors.length));
  } else {
    let err11 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema30.type, parentSchema: schema30, data };
    vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
  }
  return validate77.errors = vErrors, errors === 0;
}
validate77.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var schema35 = { type: "object", title: "SignedGate", description: "The commits of the change, and the evaluations of its files, carry signatures that verify.", additionalProperties: !1, required: ["rule"], properties: { rule: { const: "signed", type: "string", description: "The rule to apply." }, by: { type: "array", minItems: 1, maxItems: 64, items: { $ref: "#/$defs/personOrGroup" }, description: "Identities or groups whose signatures of commits and tags count; every identity when absent." }, tag: { type: "boolean", description: "Whether the release tag of the version must be there and signed too." } } };
function validate88(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate88.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.rule === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "rule" }, schema: schema35.required, parentSchema: schema35, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "rule" || key0 === "by" || key0 === "tag")) {
        let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: !1, parentSchema: schema35, data };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.rule !== void 0) {
      let data0 = data.rule;
      if (typeof data0 != "string") {
        let err2 = { instancePath: instancePath + "/rule", schemaPath: "#/properties/rule/type", keyword: "type", params: { type: "string" }, schema: schema35.properties.rule.type, parentSchema: schema35.properties.rule, data: data0 };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
      if (data0 !== "signed") {
        let err3 = { instancePath: instancePath + "/rule", schemaPath: "#/properties/rule/const", keyword: "const", params: { allowedValue: "signed" }, schema: "signed", parentSchema: schema35.properties.rule, data: data0 };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.by !== void 0) {
      let data1 = data.by;
      if (Array.isArray(data1)) {
        if (data1.length > 64) {
          let err4 = { instancePath: instancePath + "/by", schemaPath: "#/properties/by/maxItems", keyword: "maxItems", params: { limit: 64 }, schema: 64, parentSchema: schema35.properties.by, data: data1 };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        if (data1.length < 1) {
          let err5 = { instancePath: instancePath + "/by", schemaPath: "#/properties/by/minItems", keyword: "minItems", params: { limit: 1 }, schema: 1, parentSchema: schema35.properties.by, data: data1 };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        let len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate66(data1[i0], { instancePath: instancePath + "/by/" + i0, parentData: data1, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors), errors = vErrors.length);
      } else {
        let err6 = { instancePath: instancePath + "/by", schemaPath: "#/properties/by/type", keyword: "type", params: { type: "array" }, schema: schema35.properties.by.type, parentSchema: schema35.properties.by, data: data1 };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.tag !== void 0) {
      let data3 = data.tag;
      if (typeof data3 != "boolean") {
        let err7 = { instancePath: instancePath + "/tag", schemaPath: "#/properties/tag/type", keyword: "type", params: { type: "boolean" }, schema: schema35.properties.tag.type, parentSchema: schema35.properties.tag, data: data3 };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
  } else {
    let err8 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema35.type, parentSchema: schema35, data };
    vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
  }
  return validate88.errors = vErrors, errors === 0;
}
validate88.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var schema36 = { type: "object", title: "CardGate", description: "The model says what it is, whose it is and what it is for.", additionalProperties: !1, required: ["rule"], properties: { rule: { const: "card", type: "string", description: "The rule to apply." }, fields: { type: "array", minItems: 1, maxItems: 8, items: { enum: ["description", "owners", "license", "intended_use", "task"], type: "string" }, description: "What must be filled in; description, owners, license and intended_use when absent." } } };
function validate90(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate90.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.rule === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "rule" }, schema: schema36.required, parentSchema: schema36, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "rule" || key0 === "fields")) {
        let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: !1, parentSchema: schema36, data };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.rule !== void 0) {
      let data0 = data.rule;
      if (typeof data0 != "string") {
        let err2 = { instancePath: instancePath + "/rule", schemaPath: "#/properties/rule/type", keyword: "type", params: { type: "string" }, schema: schema36.properties.rule.type, parentSchema: schema36.properties.rule, data: data0 };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
      if (data0 !== "card") {
        let err3 = { instancePath: instancePath + "/rule", schemaPath: "#/properties/rule/const", keyword: "const", params: { allowedValue: "card" }, schema: "card", parentSchema: schema36.properties.rule, data: data0 };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.fields !== void 0) {
      let data1 = data.fields;
      if (Array.isArray(data1)) {
        if (data1.length > 8) {
          let err4 = { instancePath: instancePath + "/fields", schemaPath: "#/properties/fields/maxItems", keyword: "maxItems", params: { limit: 8 }, schema: 8, parentSchema: schema36.properties.fields, data: data1 };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        if (data1.length < 1) {
          let err5 = { instancePath: instancePath + "/fields", schemaPath: "#/properties/fields/minItems", keyword: "minItems", params: { limit: 1 }, schema: 1, parentSchema: schema36.properties.fields, data: data1 };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        let len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0];
          if (typeof data2 != "string") {
            let err6 = { instancePath: instancePath + "/fields/" + i0, schemaPath: "#/properties/fields/items/type", keyword: "type", params: { type: "string" }, schema: schema36.properties.fields.items.type, parentSchema: schema36.properties.fields.items, data: data2 };
            vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
          }
          if (!(data2 === "description" || data2 === "owners" || data2 === "license" || data2 === "intended_use" || data2 === "task")) {
            let err7 = { instancePath: instancePath + "/fields/" + i0, schemaPath: "#/properties/fields/items/enum", keyword: "enum", params: { allowedValues: schema36.properties.fields.items.enum }, schema: schema36.properties.fields.items.enum, parentSchema: schema36.properties.fields.items, data: data2 };
            vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
          }
        }
      } else {
        let err8 = { instancePath: instancePath + "/fields", schemaPath: "#/properties/fields/type", keyword: "type", params: { type: "array" }, schema: schema36.properties.fields.type, parentSchema: schema36.properties.fields, data: data1 };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
  } else {
    let err9 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema36.type, parentSchema: schema36, data };
    vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
  }
  return validate90.errors = vErrors, errors === 0;
}
validate90.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var schema37 = { type: "object", title: "ArtifactsGate", description: "Every file of the version is in a store.", additionalProperties: !1, required: ["rule", "store"], properties: { rule: { const: "artifacts", type: "string", description: "The rule to apply." }, store: { $ref: "#/$defs/storeName", description: "The store." } } }, schema38 = { description: "A store name: a lower-case letter, then a-z, 0-9 and hyphen.", type: "string", pattern: "^[a-z][a-z0-9-]{0,63}$" }, pattern10 = new RegExp("^[a-z][a-z0-9-]{0,63}$", "u");
function validate92(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate92.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern10.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9-]{0,63}$" }, schema: "^[a-z][a-z0-9-]{0,63}$", parentSchema: schema38, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema38.type, parentSchema: schema38, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate92.errors = vErrors, errors === 0;
}
validate92.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function validate91(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate91.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.rule === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "rule" }, schema: schema37.required, parentSchema: schema37, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.store === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "store" }, schema: schema37.required, parentSchema: schema37, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "rule" || key0 === "store")) {
        let err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: !1, parentSchema: schema37, data };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.rule !== void 0) {
      let data0 = data.rule;
      if (typeof data0 != "string") {
        let err3 = { instancePath: instancePath + "/rule", schemaPath: "#/properties/rule/type", keyword: "type", params: { type: "string" }, schema: schema37.properties.rule.type, parentSchema: schema37.properties.rule, data: data0 };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      if (data0 !== "artifacts") {
        let err4 = { instancePath: instancePath + "/rule", schemaPath: "#/properties/rule/const", keyword: "const", params: { allowedValue: "artifacts" }, schema: "artifacts", parentSchema: schema37.properties.rule, data: data0 };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    data.store !== void 0 && (validate92(data.store, { instancePath: instancePath + "/store", parentData: data, parentDataProperty: "store", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors), errors = vErrors.length));
  } else {
    let err5 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema37.type, parentSchema: schema37, data };
    vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
  }
  return validate91.errors = vErrors, errors === 0;
}
validate91.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var schema39 = { type: "object", title: "RollbackWindowGate", description: "A recent holder may return with a hold, without the other rules.", additionalProperties: !1, required: ["rule"], properties: { rule: { const: "rollback_window", type: "string", description: "The rule to apply." }, within: { $ref: "#/$defs/duration", description: "It left the stage no longer ago." }, holders: { type: "integer", minimum: 1, maximum: 1e3, description: "It is one of so many latest holders." } } };
function validate94(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate94.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.rule === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "rule" }, schema: schema39.required, parentSchema: schema39, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "rule" || key0 === "within" || key0 === "holders")) {
        let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: !1, parentSchema: schema39, data };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.rule !== void 0) {
      let data0 = data.rule;
      if (typeof data0 != "string") {
        let err2 = { instancePath: instancePath + "/rule", schemaPath: "#/properties/rule/type", keyword: "type", params: { type: "string" }, schema: schema39.properties.rule.type, parentSchema: schema39.properties.rule, data: data0 };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
      if (data0 !== "rollback_window") {
        let err3 = { instancePath: instancePath + "/rule", schemaPath: "#/properties/rule/const", keyword: "const", params: { allowedValue: "rollback_window" }, schema: "rollback_window", parentSchema: schema39.properties.rule, data: data0 };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.within !== void 0 && (validate64(data.within, { instancePath: instancePath + "/within", parentData: data, parentDataProperty: "within", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors), errors = vErrors.length)), data.holders !== void 0) {
      let data2 = data.holders;
      if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
        let err4 = { instancePath: instancePath + "/holders", schemaPath: "#/properties/holders/type", keyword: "type", params: { type: "integer" }, schema: schema39.properties.holders.type, parentSchema: schema39.properties.holders, data: data2 };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 > 1e3 || isNaN(data2)) {
          let err5 = { instancePath: instancePath + "/holders", schemaPath: "#/properties/holders/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e3 }, schema: 1e3, parentSchema: schema39.properties.holders, data: data2 };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        if (data2 < 1 || isNaN(data2)) {
          let err6 = { instancePath: instancePath + "/holders", schemaPath: "#/properties/holders/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, schema: 1, parentSchema: schema39.properties.holders, data: data2 };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      }
    }
  } else {
    let err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema39.type, parentSchema: schema39, data };
    vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
  }
  return validate94.errors = vErrors, errors === 0;
}
validate94.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var schema40 = { type: "object", title: "WaiversGate", description: "A signed, expiring, reasoned exception excuses other rules.", additionalProperties: !1, required: ["rule", "by"], properties: { rule: { const: "waivers", type: "string", description: "The rule to apply." }, by: { type: "array", minItems: 1, maxItems: 64, items: { $ref: "#/$defs/personOrGroup" }, description: "Who may grant one." }, longest: { $ref: "#/$defs/duration", description: "The longest time that one may last." } } };
function validate96(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate96.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.rule === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "rule" }, schema: schema40.required, parentSchema: schema40, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.by === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "by" }, schema: schema40.required, parentSchema: schema40, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "rule" || key0 === "by" || key0 === "longest")) {
        let err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: !1, parentSchema: schema40, data };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.rule !== void 0) {
      let data0 = data.rule;
      if (typeof data0 != "string") {
        let err3 = { instancePath: instancePath + "/rule", schemaPath: "#/properties/rule/type", keyword: "type", params: { type: "string" }, schema: schema40.properties.rule.type, parentSchema: schema40.properties.rule, data: data0 };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      if (data0 !== "waivers") {
        let err4 = { instancePath: instancePath + "/rule", schemaPath: "#/properties/rule/const", keyword: "const", params: { allowedValue: "waivers" }, schema: "waivers", parentSchema: schema40.properties.rule, data: data0 };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.by !== void 0) {
      let data1 = data.by;
      if (Array.isArray(data1)) {
        if (data1.length > 64) {
          let err5 = { instancePath: instancePath + "/by", schemaPath: "#/properties/by/maxItems", keyword: "maxItems", params: { limit: 64 }, schema: 64, parentSchema: schema40.properties.by, data: data1 };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        if (data1.length < 1) {
          let err6 = { instancePath: instancePath + "/by", schemaPath: "#/properties/by/minItems", keyword: "minItems", params: { limit: 1 }, schema: 1, parentSchema: schema40.properties.by, data: data1 };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        let len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate66(data1[i0], { instancePath: instancePath + "/by/" + i0, parentData: data1, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors), errors = vErrors.length);
      } else {
        let err7 = { instancePath: instancePath + "/by", schemaPath: "#/properties/by/type", keyword: "type", params: { type: "array" }, schema: schema40.properties.by.type, parentSchema: schema40.properties.by, data: data1 };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    data.longest !== void 0 && (validate64(data.longest, { instancePath: instancePath + "/longest", parentData: data, parentDataProperty: "longest", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors), errors = vErrors.length));
  } else {
    let err8 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema40.type, parentSchema: schema40, data };
    vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
  }
  return validate96.errors = vErrors, errors === 0;
}
validate96.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function validate59(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate59.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    let tag0 = data.rule;
    if (typeof tag0 == "string")
      if (tag0 === "metrics") {
        validate60(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors), errors = vErrors.length);
        var props0 = !0;
      } else if (tag0 === "evidence")
        validate68(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors), errors = vErrors.length), props0 !== !0 && (props0 = !0);
      else if (tag0 === "approvals")
        validate71(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors), errors = vErrors.length), props0 !== !0 && (props0 = !0);
      else if (tag0 === "soak")
        validate74(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors), errors = vErrors.length), props0 !== !0 && (props0 = !0);
      else if (tag0 === "freeze")
        validate77(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors), errors = vErrors.length), props0 !== !0 && (props0 = !0);
      else if (tag0 === "signed")
        validate88(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate88.errors : vErrors.concat(validate88.errors), errors = vErrors.length), props0 !== !0 && (props0 = !0);
      else if (tag0 === "card")
        validate90(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors), errors = vErrors.length), props0 !== !0 && (props0 = !0);
      else if (tag0 === "artifacts")
        validate91(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors), errors = vErrors.length), props0 !== !0 && (props0 = !0);
      else if (tag0 === "rollback_window")
        validate94(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate94.errors : vErrors.concat(validate94.errors), errors = vErrors.length), props0 !== !0 && (props0 = !0);
      else if (tag0 === "waivers")
        validate96(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate96.errors : vErrors.concat(validate96.errors), errors = vErrors.length), props0 !== !0 && (props0 = !0);
      else {
        let err0 = { instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "mapping", tag: "rule", tagValue: tag0 }, schema: schema22.discriminator, parentSchema: schema22, data };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    else {
      let err1 = { instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "tag", tag: "rule", tagValue: tag0 }, schema: schema22.discriminator, parentSchema: schema22, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  } else {
    let err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema22.type, parentSchema: schema22, data };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate59.errors = vErrors, evaluated0.props = props0, errors === 0;
}
validate59.evaluated = { dynamicProps: !0, dynamicItems: !1 };
function validate58(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate58.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data))
    for (let key0 in data) {
      let data0 = data[key0];
      if (Array.isArray(data0)) {
        if (data0.length > 64) {
          let err0 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/additionalProperties/maxItems", keyword: "maxItems", params: { limit: 64 }, schema: 64, parentSchema: schema21.additionalProperties, data: data0 };
          vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
        }
        let len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate59(data0[i0], { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i0, parentData: data0, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors), errors = vErrors.length);
      } else {
        let err1 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/additionalProperties/type", keyword: "type", params: { type: "array" }, schema: schema21.additionalProperties.type, parentSchema: schema21.additionalProperties, data: data0 };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
  else {
    let err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema21.type, parentSchema: schema21, data };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate58.errors = vErrors, errors === 0;
}
validate58.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var schema41 = { description: "A time that something is kept: a number and d, w or y, such as 90d or 7y.", type: "string", pattern: "^[1-9]\\d{0,4}[dwy]$" }, pattern12 = new RegExp("^[1-9]\\d{0,4}[dwy]$", "u");
function validate113(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate113.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern12.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[1-9]\\d{0,4}[dwy]$" }, schema: "^[1-9]\\d{0,4}[dwy]$", parentSchema: schema41, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema41.type, parentSchema: schema41, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate113.errors = vErrors, errors === 0;
}
validate113.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema42 = { description: "A model name: one or two segments of a-z, 0-9, dot, underscore and hyphen.", type: "string", pattern: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?$" }, pattern13 = new RegExp("^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?$", "u");
function validate116(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate116.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern13.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?$" }, schema: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?$", parentSchema: schema42, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema42.type, parentSchema: schema42, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate116.errors = vErrors, errors === 0;
}
validate116.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema43 = { description: "A version: MAJOR.MINOR.PATCH with an optional lower-case prerelease, or v{14 digits}_{8 hex}.", type: "string", pattern: "^(?:(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$", maxLength: 64 }, pattern14 = new RegExp("^(?:(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$", "u");
function validate119(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate119.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (func3(data) > 64) {
      let err0 = { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 64 }, schema: 64, parentSchema: schema43, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (!pattern14.test(data)) {
      let err1 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^(?:(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$" }, schema: "^(?:(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$", parentSchema: schema43, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  } else {
    let err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema43.type, parentSchema: schema43, data };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate119.errors = vErrors, errors === 0;
}
validate119.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function validate52(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate52.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.format === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "format" }, schema: schema19.required, parentSchema: schema19, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.lifecycle === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "lifecycle" }, schema: schema19.required, parentSchema: schema19, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data)
      if (!func1.call(schema19.properties, key0)) {
        let err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: !1, parentSchema: schema19, data };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.format !== void 0) {
      let data0 = data.format;
      if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
        let err3 = { instancePath: instancePath + "/format", schemaPath: "#/properties/format/type", keyword: "type", params: { type: "integer" }, schema: schema19.properties.format.type, parentSchema: schema19.properties.format, data: data0 };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      if (data0 !== 1) {
        let err4 = { instancePath: instancePath + "/format", schemaPath: "#/properties/format/const", keyword: "const", params: { allowedValue: 1 }, schema: 1, parentSchema: schema19.properties.format, data: data0 };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.policy_version !== void 0) {
      let data1 = data.policy_version;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        let err5 = { instancePath: instancePath + "/policy_version", schemaPath: "#/properties/policy_version/type", keyword: "type", params: { type: "integer" }, schema: schema19.properties.policy_version.type, parentSchema: schema19.properties.policy_version, data: data1 };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 9007199254740991 || isNaN(data1)) {
          let err6 = { instancePath: instancePath + "/policy_version", schemaPath: "#/properties/policy_version/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, schema: 9007199254740991, parentSchema: schema19.properties.policy_version, data: data1 };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        if (data1 < 1 || isNaN(data1)) {
          let err7 = { instancePath: instancePath + "/policy_version", schemaPath: "#/properties/policy_version/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, schema: 1, parentSchema: schema19.properties.policy_version, data: data1 };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
      }
    }
    if (data.policy_previous !== void 0) {
      let data2 = data.policy_previous;
      if (typeof data2 == "string") {
        if (!pattern3.test(data2)) {
          let err8 = { instancePath: instancePath + "/policy_previous", schemaPath: "#/properties/policy_previous/pattern", keyword: "pattern", params: { pattern: "^sha256:[0-9a-f]{64}$" }, schema: "^sha256:[0-9a-f]{64}$", parentSchema: schema19.properties.policy_previous, data: data2 };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
      } else {
        let err9 = { instancePath: instancePath + "/policy_previous", schemaPath: "#/properties/policy_previous/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.policy_previous.type, parentSchema: schema19.properties.policy_previous, data: data2 };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.lifecycle !== void 0) {
      let data3 = data.lifecycle;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        if (data3.initial === void 0) {
          let err10 = { instancePath: instancePath + "/lifecycle", schemaPath: "#/properties/lifecycle/required", keyword: "required", params: { missingProperty: "initial" }, schema: schema19.properties.lifecycle.required, parentSchema: schema19.properties.lifecycle, data: data3 };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
        if (data3.stages === void 0) {
          let err11 = { instancePath: instancePath + "/lifecycle", schemaPath: "#/properties/lifecycle/required", keyword: "required", params: { missingProperty: "stages" }, schema: schema19.properties.lifecycle.required, parentSchema: schema19.properties.lifecycle, data: data3 };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
        for (let key1 in data3)
          if (!(key1 === "initial" || key1 === "stages")) {
            let err12 = { instancePath: instancePath + "/lifecycle", schemaPath: "#/properties/lifecycle/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, schema: !1, parentSchema: schema19.properties.lifecycle, data: data3 };
            vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
          }
        if (data3.initial !== void 0 && (validate53(data3.initial, { instancePath: instancePath + "/lifecycle/initial", parentData: data3, parentDataProperty: "initial", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length)), data3.stages !== void 0) {
          let data5 = data3.stages;
          if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
            if (Object.keys(data5).length > 64) {
              let err13 = { instancePath: instancePath + "/lifecycle/stages", schemaPath: "#/properties/lifecycle/properties/stages/maxProperties", keyword: "maxProperties", params: { limit: 64 }, schema: 64, parentSchema: schema19.properties.lifecycle.properties.stages, data: data5 };
              vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
            }
            if (Object.keys(data5).length < 1) {
              let err14 = { instancePath: instancePath + "/lifecycle/stages", schemaPath: "#/properties/lifecycle/properties/stages/minProperties", keyword: "minProperties", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.lifecycle.properties.stages, data: data5 };
              vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
            }
            for (let key2 in data5) {
              let _errs14 = errors;
              validate53(key2, { instancePath: instancePath + "/lifecycle/stages", parentData: data5, parentDataProperty: "stages", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length);
              var valid2 = _errs14 === errors;
              if (!valid2) {
                let err15 = { instancePath: instancePath + "/lifecycle/stages", schemaPath: "#/properties/lifecycle/properties/stages/propertyNames", keyword: "propertyNames", params: { propertyName: key2 }, schema: schema19.properties.lifecycle.properties.stages.propertyNames, parentSchema: schema19.properties.lifecycle.properties.stages, data: data5 };
                vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
              }
            }
            for (let key3 in data5) {
              let data6 = data5[key3];
              if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
                if (data6.to === void 0) {
                  let err16 = { instancePath: instancePath + "/lifecycle/stages/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/lifecycle/properties/stages/additionalProperties/required", keyword: "required", params: { missingProperty: "to" }, schema: schema19.properties.lifecycle.properties.stages.additionalProperties.required, parentSchema: schema19.properties.lifecycle.properties.stages.additionalProperties, data: data6 };
                  vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
                }
                for (let key4 in data6)
                  if (!(key4 === "to" || key4 === "exclusive" || key4 === "displaced_to" || key4 === "servable" || key4 === "deployable" || key4 === "terminal")) {
                    let err17 = { instancePath: instancePath + "/lifecycle/stages/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/lifecycle/properties/stages/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, schema: !1, parentSchema: schema19.properties.lifecycle.properties.stages.additionalProperties, data: data6 };
                    vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
                  }
                if (data6.to !== void 0) {
                  let data7 = data6.to;
                  if (Array.isArray(data7)) {
                    let len0 = data7.length;
                    for (let i0 = 0; i0 < len0; i0++)
                      validate53(data7[i0], { instancePath: instancePath + "/lifecycle/stages/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/to/" + i0, parentData: data7, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length);
                  } else {
                    let err18 = { instancePath: instancePath + "/lifecycle/stages/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/to", schemaPath: "#/properties/lifecycle/properties/stages/additionalProperties/properties/to/type", keyword: "type", params: { type: "array" }, schema: schema19.properties.lifecycle.properties.stages.additionalProperties.properties.to.type, parentSchema: schema19.properties.lifecycle.properties.stages.additionalProperties.properties.to, data: data7 };
                    vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
                  }
                }
                if (data6.exclusive !== void 0) {
                  let data9 = data6.exclusive;
                  if (typeof data9 != "boolean") {
                    let err19 = { instancePath: instancePath + "/lifecycle/stages/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/exclusive", schemaPath: "#/properties/lifecycle/properties/stages/additionalProperties/properties/exclusive/type", keyword: "type", params: { type: "boolean" }, schema: schema19.properties.lifecycle.properties.stages.additionalProperties.properties.exclusive.type, parentSchema: schema19.properties.lifecycle.properties.stages.additionalProperties.properties.exclusive, data: data9 };
                    vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
                  }
                }
                if (data6.displaced_to !== void 0 && (validate53(data6.displaced_to, { instancePath: instancePath + "/lifecycle/stages/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/displaced_to", parentData: data6, parentDataProperty: "displaced_to", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length)), data6.servable !== void 0) {
                  let data11 = data6.servable;
                  if (typeof data11 != "boolean") {
                    let err20 = { instancePath: instancePath + "/lifecycle/stages/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/servable", schemaPath: "#/properties/lifecycle/properties/stages/additionalProperties/properties/servable/type", keyword: "type", params: { type: "boolean" }, schema: schema19.properties.lifecycle.properties.stages.additionalProperties.properties.servable.type, parentSchema: schema19.properties.lifecycle.properties.stages.additionalProperties.properties.servable, data: data11 };
                    vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
                  }
                }
                if (data6.deployable !== void 0) {
                  let data12 = data6.deployable;
                  if (typeof data12 != "boolean") {
                    let err21 = { instancePath: instancePath + "/lifecycle/stages/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/deployable", schemaPath: "#/properties/lifecycle/properties/stages/additionalProperties/properties/deployable/type", keyword: "type", params: { type: "boolean" }, schema: schema19.properties.lifecycle.properties.stages.additionalProperties.properties.deployable.type, parentSchema: schema19.properties.lifecycle.properties.stages.additionalProperties.properties.deployable, data: data12 };
                    vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
                  }
                }
                if (data6.terminal !== void 0) {
                  let data13 = data6.terminal;
                  if (typeof data13 != "boolean") {
                    let err22 = { instancePath: instancePath + "/lifecycle/stages/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/terminal", schemaPath: "#/properties/lifecycle/properties/stages/additionalProperties/properties/terminal/type", keyword: "type", params: { type: "boolean" }, schema: schema19.properties.lifecycle.properties.stages.additionalProperties.properties.terminal.type, parentSchema: schema19.properties.lifecycle.properties.stages.additionalProperties.properties.terminal, data: data13 };
                    vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
                  }
                }
              } else {
                let err23 = { instancePath: instancePath + "/lifecycle/stages/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/lifecycle/properties/stages/additionalProperties/type", keyword: "type", params: { type: "object" }, schema: schema19.properties.lifecycle.properties.stages.additionalProperties.type, parentSchema: schema19.properties.lifecycle.properties.stages.additionalProperties, data: data6 };
                vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
              }
            }
          } else {
            let err24 = { instancePath: instancePath + "/lifecycle/stages", schemaPath: "#/properties/lifecycle/properties/stages/type", keyword: "type", params: { type: "object" }, schema: schema19.properties.lifecycle.properties.stages.type, parentSchema: schema19.properties.lifecycle.properties.stages, data: data5 };
            vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
          }
        }
      } else {
        let err25 = { instancePath: instancePath + "/lifecycle", schemaPath: "#/properties/lifecycle/type", keyword: "type", params: { type: "object" }, schema: schema19.properties.lifecycle.type, parentSchema: schema19.properties.lifecycle, data: data3 };
        vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
      }
    }
    if (data.gates !== void 0 && (validate58(data.gates, { instancePath: instancePath + "/gates", parentData: data, parentDataProperty: "gates", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors), errors = vErrors.length)), data.alias_gates !== void 0 && (validate58(data.alias_gates, { instancePath: instancePath + "/alias_gates", parentData: data, parentDataProperty: "alias_gates", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors), errors = vErrors.length)), data.identities !== void 0) {
      let data16 = data.identities;
      if (data16 && typeof data16 == "object" && !Array.isArray(data16))
        for (let key5 in data16) {
          let data17 = data16[key5];
          if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
            if (data17.emails === void 0) {
              let err26 = { instancePath: instancePath + "/identities/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/identities/additionalProperties/required", keyword: "required", params: { missingProperty: "emails" }, schema: schema19.properties.identities.additionalProperties.required, parentSchema: schema19.properties.identities.additionalProperties, data: data17 };
              vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
            }
            for (let key6 in data17)
              if (!(key6 === "emails" || key6 === "keys" || key6 === "accounts")) {
                let err27 = { instancePath: instancePath + "/identities/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/identities/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, schema: !1, parentSchema: schema19.properties.identities.additionalProperties, data: data17 };
                vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
              }
            if (data17.emails !== void 0) {
              let data18 = data17.emails;
              if (Array.isArray(data18)) {
                let len1 = data18.length;
                for (let i1 = 0; i1 < len1; i1++) {
                  let data19 = data18[i1];
                  if (typeof data19 == "string") {
                    if (func3(data19) > 320) {
                      let err28 = { instancePath: instancePath + "/identities/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/emails/" + i1, schemaPath: "#/properties/identities/additionalProperties/properties/emails/items/maxLength", keyword: "maxLength", params: { limit: 320 }, schema: 320, parentSchema: schema19.properties.identities.additionalProperties.properties.emails.items, data: data19 };
                      vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
                    }
                    if (func3(data19) < 1) {
                      let err29 = { instancePath: instancePath + "/identities/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/emails/" + i1, schemaPath: "#/properties/identities/additionalProperties/properties/emails/items/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.identities.additionalProperties.properties.emails.items, data: data19 };
                      vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
                    }
                  } else {
                    let err30 = { instancePath: instancePath + "/identities/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/emails/" + i1, schemaPath: "#/properties/identities/additionalProperties/properties/emails/items/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.identities.additionalProperties.properties.emails.items.type, parentSchema: schema19.properties.identities.additionalProperties.properties.emails.items, data: data19 };
                    vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
                  }
                }
              } else {
                let err31 = { instancePath: instancePath + "/identities/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/emails", schemaPath: "#/properties/identities/additionalProperties/properties/emails/type", keyword: "type", params: { type: "array" }, schema: schema19.properties.identities.additionalProperties.properties.emails.type, parentSchema: schema19.properties.identities.additionalProperties.properties.emails, data: data18 };
                vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
              }
            }
            if (data17.keys !== void 0) {
              let data20 = data17.keys;
              if (Array.isArray(data20)) {
                let len2 = data20.length;
                for (let i2 = 0; i2 < len2; i2++) {
                  let data21 = data20[i2];
                  if (typeof data21 == "string") {
                    if (func3(data21) > 16384) {
                      let err32 = { instancePath: instancePath + "/identities/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/keys/" + i2, schemaPath: "#/properties/identities/additionalProperties/properties/keys/items/maxLength", keyword: "maxLength", params: { limit: 16384 }, schema: 16384, parentSchema: schema19.properties.identities.additionalProperties.properties.keys.items, data: data21 };
                      vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
                    }
                    if (func3(data21) < 1) {
                      let err33 = { instancePath: instancePath + "/identities/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/keys/" + i2, schemaPath: "#/properties/identities/additionalProperties/properties/keys/items/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.identities.additionalProperties.properties.keys.items, data: data21 };
                      vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
                    }
                  } else {
                    let err34 = { instancePath: instancePath + "/identities/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/keys/" + i2, schemaPath: "#/properties/identities/additionalProperties/properties/keys/items/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.identities.additionalProperties.properties.keys.items.type, parentSchema: schema19.properties.identities.additionalProperties.properties.keys.items, data: data21 };
                    vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
                  }
                }
              } else {
                let err35 = { instancePath: instancePath + "/identities/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/keys", schemaPath: "#/properties/identities/additionalProperties/properties/keys/type", keyword: "type", params: { type: "array" }, schema: schema19.properties.identities.additionalProperties.properties.keys.type, parentSchema: schema19.properties.identities.additionalProperties.properties.keys, data: data20 };
                vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
              }
            }
            if (data17.accounts !== void 0) {
              let data22 = data17.accounts;
              if (Array.isArray(data22)) {
                if (data22.length > 64) {
                  let err36 = { instancePath: instancePath + "/identities/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/accounts", schemaPath: "#/properties/identities/additionalProperties/properties/accounts/maxItems", keyword: "maxItems", params: { limit: 64 }, schema: 64, parentSchema: schema19.properties.identities.additionalProperties.properties.accounts, data: data22 };
                  vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
                }
                let len3 = data22.length;
                for (let i3 = 0; i3 < len3; i3++) {
                  let data23 = data22[i3];
                  if (typeof data23 == "string") {
                    if (!pattern11.test(data23)) {
                      let err37 = { instancePath: instancePath + "/identities/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/accounts/" + i3, schemaPath: "#/properties/identities/additionalProperties/properties/accounts/items/pattern", keyword: "pattern", params: { pattern: "^(?:github|gitlab):[A-Za-z0-9][A-Za-z0-9._-]{0,254}$" }, schema: "^(?:github|gitlab):[A-Za-z0-9][A-Za-z0-9._-]{0,254}$", parentSchema: schema19.properties.identities.additionalProperties.properties.accounts.items, data: data23 };
                      vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
                    }
                  } else {
                    let err38 = { instancePath: instancePath + "/identities/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/accounts/" + i3, schemaPath: "#/properties/identities/additionalProperties/properties/accounts/items/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.identities.additionalProperties.properties.accounts.items.type, parentSchema: schema19.properties.identities.additionalProperties.properties.accounts.items, data: data23 };
                    vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
                  }
                }
              } else {
                let err39 = { instancePath: instancePath + "/identities/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/accounts", schemaPath: "#/properties/identities/additionalProperties/properties/accounts/type", keyword: "type", params: { type: "array" }, schema: schema19.properties.identities.additionalProperties.properties.accounts.type, parentSchema: schema19.properties.identities.additionalProperties.properties.accounts, data: data22 };
                vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
              }
            }
          } else {
            let err40 = { instancePath: instancePath + "/identities/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/identities/additionalProperties/type", keyword: "type", params: { type: "object" }, schema: schema19.properties.identities.additionalProperties.type, parentSchema: schema19.properties.identities.additionalProperties, data: data17 };
            vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
          }
        }
      else {
        let err41 = { instancePath: instancePath + "/identities", schemaPath: "#/properties/identities/type", keyword: "type", params: { type: "object" }, schema: schema19.properties.identities.type, parentSchema: schema19.properties.identities, data: data16 };
        vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
      }
    }
    if (data.groups !== void 0) {
      let data24 = data.groups;
      if (data24 && typeof data24 == "object" && !Array.isArray(data24))
        for (let key7 in data24) {
          let data25 = data24[key7];
          if (Array.isArray(data25)) {
            let len4 = data25.length;
            for (let i4 = 0; i4 < len4; i4++) {
              let data26 = data25[i4];
              if (typeof data26 == "string") {
                if (func3(data26) > 256) {
                  let err42 = { instancePath: instancePath + "/groups/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i4, schemaPath: "#/properties/groups/additionalProperties/items/maxLength", keyword: "maxLength", params: { limit: 256 }, schema: 256, parentSchema: schema19.properties.groups.additionalProperties.items, data: data26 };
                  vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
                }
                if (func3(data26) < 1) {
                  let err43 = { instancePath: instancePath + "/groups/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i4, schemaPath: "#/properties/groups/additionalProperties/items/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.groups.additionalProperties.items, data: data26 };
                  vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
                }
              } else {
                let err44 = { instancePath: instancePath + "/groups/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i4, schemaPath: "#/properties/groups/additionalProperties/items/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.groups.additionalProperties.items.type, parentSchema: schema19.properties.groups.additionalProperties.items, data: data26 };
                vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
              }
            }
          } else {
            let err45 = { instancePath: instancePath + "/groups/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/groups/additionalProperties/type", keyword: "type", params: { type: "array" }, schema: schema19.properties.groups.additionalProperties.type, parentSchema: schema19.properties.groups.additionalProperties, data: data25 };
            vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
          }
        }
      else {
        let err46 = { instancePath: instancePath + "/groups", schemaPath: "#/properties/groups/type", keyword: "type", params: { type: "object" }, schema: schema19.properties.groups.type, parentSchema: schema19.properties.groups, data: data24 };
        vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
      }
    }
    if (data.stores !== void 0) {
      let data27 = data.stores;
      if (Array.isArray(data27)) {
        if (data27.length > 64) {
          let err47 = { instancePath: instancePath + "/stores", schemaPath: "#/properties/stores/maxItems", keyword: "maxItems", params: { limit: 64 }, schema: 64, parentSchema: schema19.properties.stores, data: data27 };
          vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
        }
        let len5 = data27.length;
        for (let i5 = 0; i5 < len5; i5++) {
          let data28 = data27[i5];
          if (data28 && typeof data28 == "object" && !Array.isArray(data28)) {
            if (data28.name === void 0) {
              let err48 = { instancePath: instancePath + "/stores/" + i5, schemaPath: "#/properties/stores/items/required", keyword: "required", params: { missingProperty: "name" }, schema: schema19.properties.stores.items.required, parentSchema: schema19.properties.stores.items, data: data28 };
              vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
            }
            for (let key8 in data28)
              if (!(key8 === "name" || key8 === "suggested" || key8 === "default" || key8 === "required")) {
                let err49 = { instancePath: instancePath + "/stores/" + i5, schemaPath: "#/properties/stores/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, schema: !1, parentSchema: schema19.properties.stores.items, data: data28 };
                vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
              }
            if (data28.name !== void 0 && (validate92(data28.name, { instancePath: instancePath + "/stores/" + i5 + "/name", parentData: data28, parentDataProperty: "name", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors), errors = vErrors.length)), data28.suggested !== void 0) {
              let data30 = data28.suggested;
              if (typeof data30 == "string") {
                if (func3(data30) > 2e3) {
                  let err50 = { instancePath: instancePath + "/stores/" + i5 + "/suggested", schemaPath: "#/properties/stores/items/properties/suggested/maxLength", keyword: "maxLength", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema19.properties.stores.items.properties.suggested, data: data30 };
                  vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
                }
                if (func3(data30) < 1) {
                  let err51 = { instancePath: instancePath + "/stores/" + i5 + "/suggested", schemaPath: "#/properties/stores/items/properties/suggested/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.stores.items.properties.suggested, data: data30 };
                  vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
                }
              } else {
                let err52 = { instancePath: instancePath + "/stores/" + i5 + "/suggested", schemaPath: "#/properties/stores/items/properties/suggested/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.stores.items.properties.suggested.type, parentSchema: schema19.properties.stores.items.properties.suggested, data: data30 };
                vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
              }
            }
            if (data28.default !== void 0) {
              let data31 = data28.default;
              if (typeof data31 != "boolean") {
                let err53 = { instancePath: instancePath + "/stores/" + i5 + "/default", schemaPath: "#/properties/stores/items/properties/default/type", keyword: "type", params: { type: "boolean" }, schema: schema19.properties.stores.items.properties.default.type, parentSchema: schema19.properties.stores.items.properties.default, data: data31 };
                vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
              }
            }
            if (data28.required !== void 0) {
              let data32 = data28.required;
              if (typeof data32 != "boolean") {
                let err54 = { instancePath: instancePath + "/stores/" + i5 + "/required", schemaPath: "#/properties/stores/items/properties/required/type", keyword: "type", params: { type: "boolean" }, schema: schema19.properties.stores.items.properties.required.type, parentSchema: schema19.properties.stores.items.properties.required, data: data32 };
                vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
              }
            }
          } else {
            let err55 = { instancePath: instancePath + "/stores/" + i5, schemaPath: "#/properties/stores/items/type", keyword: "type", params: { type: "object" }, schema: schema19.properties.stores.items.type, parentSchema: schema19.properties.stores.items, data: data28 };
            vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
          }
        }
      } else {
        let err56 = { instancePath: instancePath + "/stores", schemaPath: "#/properties/stores/type", keyword: "type", params: { type: "array" }, schema: schema19.properties.stores.type, parentSchema: schema19.properties.stores, data: data27 };
        vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
      }
    }
    if (data.audit !== void 0) {
      let data33 = data.audit;
      if (data33 && typeof data33 == "object" && !Array.isArray(data33)) {
        for (let key9 in data33)
          if (key9 !== "retain") {
            let err57 = { instancePath: instancePath + "/audit", schemaPath: "#/properties/audit/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key9 }, schema: !1, parentSchema: schema19.properties.audit, data: data33 };
            vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
          }
        data33.retain !== void 0 && (validate113(data33.retain, { instancePath: instancePath + "/audit/retain", parentData: data33, parentDataProperty: "retain", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate113.errors : vErrors.concat(validate113.errors), errors = vErrors.length));
      } else {
        let err58 = { instancePath: instancePath + "/audit", schemaPath: "#/properties/audit/type", keyword: "type", params: { type: "object" }, schema: schema19.properties.audit.type, parentSchema: schema19.properties.audit, data: data33 };
        vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
      }
    }
    if (data.retain !== void 0) {
      let data35 = data.retain;
      if (data35 && typeof data35 == "object" && !Array.isArray(data35)) {
        for (let key10 in data35)
          if (key10 !== "artifacts") {
            let err59 = { instancePath: instancePath + "/retain", schemaPath: "#/properties/retain/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key10 }, schema: !1, parentSchema: schema19.properties.retain, data: data35 };
            vErrors === null ? vErrors = [err59] : vErrors.push(err59), errors++;
          }
        data35.artifacts !== void 0 && (validate113(data35.artifacts, { instancePath: instancePath + "/retain/artifacts", parentData: data35, parentDataProperty: "artifacts", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate113.errors : vErrors.concat(validate113.errors), errors = vErrors.length));
      } else {
        let err60 = { instancePath: instancePath + "/retain", schemaPath: "#/properties/retain/type", keyword: "type", params: { type: "object" }, schema: schema19.properties.retain.type, parentSchema: schema19.properties.retain, data: data35 };
        vErrors === null ? vErrors = [err60] : vErrors.push(err60), errors++;
      }
    }
    if (data.tombstones !== void 0) {
      let data37 = data.tombstones;
      if (Array.isArray(data37)) {
        let len6 = data37.length;
        for (let i6 = 0; i6 < len6; i6++) {
          let data38 = data37[i6];
          if (data38 && typeof data38 == "object" && !Array.isArray(data38)) {
            if (data38.model === void 0) {
              let err61 = { instancePath: instancePath + "/tombstones/" + i6, schemaPath: "#/properties/tombstones/items/required", keyword: "required", params: { missingProperty: "model" }, schema: schema19.properties.tombstones.items.required, parentSchema: schema19.properties.tombstones.items, data: data38 };
              vErrors === null ? vErrors = [err61] : vErrors.push(err61), errors++;
            }
            for (let key11 in data38)
              if (!(key11 === "model" || key11 === "formerly" || key11 === "versions")) {
                let err62 = { instancePath: instancePath + "/tombstones/" + i6, schemaPath: "#/properties/tombstones/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key11 }, schema: !1, parentSchema: schema19.properties.tombstones.items, data: data38 };
                vErrors === null ? vErrors = [err62] : vErrors.push(err62), errors++;
              }
            if (data38.model !== void 0 && (validate116(data38.model, { instancePath: instancePath + "/tombstones/" + i6 + "/model", parentData: data38, parentDataProperty: "model", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors), errors = vErrors.length)), data38.formerly !== void 0) {
              let data40 = data38.formerly;
              if (Array.isArray(data40)) {
                let len7 = data40.length;
                for (let i7 = 0; i7 < len7; i7++)
                  validate116(data40[i7], { instancePath: instancePath + "/tombstones/" + i6 + "/formerly/" + i7, parentData: data40, parentDataProperty: i7, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors), errors = vErrors.length);
              } else {
                let err63 = { instancePath: instancePath + "/tombstones/" + i6 + "/formerly", schemaPath: "#/properties/tombstones/items/properties/formerly/type", keyword: "type", params: { type: "array" }, schema: schema19.properties.tombstones.items.properties.formerly.type, parentSchema: schema19.properties.tombstones.items.properties.formerly, data: data40 };
                vErrors === null ? vErrors = [err63] : vErrors.push(err63), errors++;
              }
            }
            if (data38.versions !== void 0) {
              let data42 = data38.versions;
              if (Array.isArray(data42)) {
                let len8 = data42.length;
                for (let i8 = 0; i8 < len8; i8++)
                  validate119(data42[i8], { instancePath: instancePath + "/tombstones/" + i6 + "/versions/" + i8, parentData: data42, parentDataProperty: i8, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate119.errors : vErrors.concat(validate119.errors), errors = vErrors.length);
              } else {
                let err64 = { instancePath: instancePath + "/tombstones/" + i6 + "/versions", schemaPath: "#/properties/tombstones/items/properties/versions/type", keyword: "type", params: { type: "array" }, schema: schema19.properties.tombstones.items.properties.versions.type, parentSchema: schema19.properties.tombstones.items.properties.versions, data: data42 };
                vErrors === null ? vErrors = [err64] : vErrors.push(err64), errors++;
              }
            }
          } else {
            let err65 = { instancePath: instancePath + "/tombstones/" + i6, schemaPath: "#/properties/tombstones/items/type", keyword: "type", params: { type: "object" }, schema: schema19.properties.tombstones.items.type, parentSchema: schema19.properties.tombstones.items, data: data38 };
            vErrors === null ? vErrors = [err65] : vErrors.push(err65), errors++;
          }
        }
      } else {
        let err66 = { instancePath: instancePath + "/tombstones", schemaPath: "#/properties/tombstones/type", keyword: "type", params: { type: "array" }, schema: schema19.properties.tombstones.type, parentSchema: schema19.properties.tombstones, data: data37 };
        vErrors === null ? vErrors = [err66] : vErrors.push(err66), errors++;
      }
    }
    if (data.custom !== void 0) {
      let data44 = data.custom;
      if (!(data44 && typeof data44 == "object" && !Array.isArray(data44))) {
        let err67 = { instancePath: instancePath + "/custom", schemaPath: "#/properties/custom/type", keyword: "type", params: { type: "object" }, schema: schema19.properties.custom.type, parentSchema: schema19.properties.custom, data: data44 };
        vErrors === null ? vErrors = [err67] : vErrors.push(err67), errors++;
      }
    }
  } else {
    let err68 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema19.type, parentSchema: schema19, data };
    vErrors === null ? vErrors = [err68] : vErrors.push(err68), errors++;
  }
  return validate52.errors = vErrors, errors === 0;
}
validate52.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var model = validate121, schema44 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "stemma:model", title: "ModelRecord", description: "What a model is, and where its versions stand.", type: "object", additionalProperties: !1, required: ["name"], properties: { name: { $ref: "#/$defs/modelName", description: "The name, equal to the folder." }, description: { type: "string", maxLength: 65536, description: "What the model does, and for whom." }, task: { $ref: "#/$defs/text", description: "The task: voice-activity-detection, classification ..." }, owners: { type: "array", maxItems: 200, items: { $ref: "#/$defs/text" }, description: "People and groups that answer for it." }, versioning: { enum: ["semver", "timestamp"], description: "How versions are named; semver when absent." }, license: { $ref: "#/$defs/text", description: "The licence of the weights, as an SPDX expression where there is one." }, intended_use: { $ref: "#/$defs/text", description: "What it is for, and what it is not for." }, tags: { type: "object", maxProperties: 2e3, propertyNames: { $ref: "#/$defs/tagName" }, additionalProperties: { anyOf: [{ type: "string", maxLength: 2e3 }, { type: "null" }] }, description: "Free labels of the model." }, primary_metric: { $ref: "#/$defs/metricName", description: "The metric that best and compare use by default." }, metrics_direction: { type: "object", maxProperties: 2e3, propertyNames: { $ref: "#/$defs/metricName" }, additionalProperties: { enum: ["up", "down"] }, description: "Whether more or less of a metric is better, where the built-in table is wrong." }, stages: { type: "object", propertyNames: { $ref: "#/$defs/stageName" }, additionalProperties: { anyOf: [{ $ref: "#/$defs/versionId" }, { type: "array", items: { $ref: "#/$defs/versionId" } }] }, description: "The lifecycle position of every version that is not in the initial stage." }, aliases: { type: "object", maxProperties: 2e3, propertyNames: { $ref: "#/$defs/aliasName" }, additionalProperties: { $ref: "#/$defs/versionId" }, description: "Free pointers to versions." }, holds: { type: "object", propertyNames: { $ref: "#/$defs/stageName" }, additionalProperties: { type: "object", title: "HoldRecord", additionalProperties: !1, required: ["reason", "by", "since"], properties: { reason: { type: "string", minLength: 1, maxLength: 65536, description: "Why nothing may move." }, by: { $ref: "#/$defs/text", description: "Who placed the hold: an e-mail address." }, since: { $ref: "#/$defs/instant", description: "When it was placed." } }, description: "A stop on a stage: who placed it, when and why." }, description: "Stages that nothing moves into or out of until the hold is lifted." }, formerly: { type: "array", items: { $ref: "#/$defs/modelName" }, description: "Earlier names: they resolve and stay reserved." }, deleted: { type: "array", items: { anyOf: [{ $ref: "#/$defs/versionId" }, { type: "object", title: "DeletedVersion", additionalProperties: !1, required: ["version"], properties: { version: { $ref: "#/$defs/versionId", description: "The deleted version." }, content: { $ref: "#/$defs/digest", description: "sha256 of the RFC 8785 JSON of its file list: [[path, digest], ...]." } }, description: "A deleted version with the digest of its content." }] }, description: "Deleted versions, append-only: never registered again with other content." }, adopted: { type: "array", items: { $ref: "#/$defs/versionId" }, description: "Versions that were taken over from elsewhere, append-only: their created and author are those of their origin." }, collected: { type: "array", items: { $ref: "#/$defs/versionId" }, description: "Versions whose bytes were freed on purpose." }, custom: { type: "object", description: "Anything else a team wants to keep.", additionalProperties: !0 } }, $defs: { modelName: { description: "A model name: one or two segments of a-z, 0-9, dot, underscore and hyphen.", type: "string", pattern: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?$" }, versionId: { description: "A version: MAJOR.MINOR.PATCH with an optional lower-case prerelease, or v{14 digits}_{8 hex}.", type: "string", pattern: "^(?:(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$", maxLength: 64 }, stageName: { description: "A stage name: a lower-case letter, then a-z, 0-9, underscore and hyphen.", type: "string", pattern: "^[a-z][a-z0-9_-]{0,63}$" }, aliasName: { description: "An alias name: a letter, then letters, digits, dot, underscore and hyphen.", type: "string", pattern: "^[A-Za-z][A-Za-z0-9_.-]{0,63}$" }, metricName: { description: "A metric name: a letter or underscore, then letters, digits and . _ @ / -.", type: "string", pattern: "^[A-Za-z_][A-Za-z0-9_.@/-]{0,127}$" }, instant: { description: "An instant: UTC with milliseconds, such as 2026-11-21T10:00:00.000Z.", type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" }, text: { description: "A short text: 1 to 2000 characters.", type: "string", minLength: 1, maxLength: 2e3 }, digest: { description: "A digest: sha256: and 64 lower-case hex digits.", type: "string", pattern: "^sha256:[0-9a-f]{64}$" }, tagName: { description: "A tag name: a-z, 0-9 and . _ / -, starting with a letter or digit.", type: "string", pattern: "^[a-z0-9][a-z0-9._/-]{0,127}$" } } }, schema45 = { description: "A model name: one or two segments of a-z, 0-9, dot, underscore and hyphen.", type: "string", pattern: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?$" };
function validate122(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate122.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern13.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?$" }, schema: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?$", parentSchema: schema45, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema45.type, parentSchema: schema45, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate122.errors = vErrors, errors === 0;
}
validate122.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema46 = { description: "A short text: 1 to 2000 characters.", type: "string", minLength: 1, maxLength: 2e3 };
function validate124(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate124.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (func3(data) > 2e3) {
      let err0 = { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema46, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (func3(data) < 1) {
      let err1 = { instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema46, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  } else {
    let err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema46.type, parentSchema: schema46, data };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate124.errors = vErrors, errors === 0;
}
validate124.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema47 = { description: "A tag name: a-z, 0-9 and . _ / -, starting with a letter or digit.", type: "string", pattern: "^[a-z0-9][a-z0-9._/-]{0,127}$" }, pattern16 = new RegExp("^[a-z0-9][a-z0-9._/-]{0,127}$", "u");
function validate129(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate129.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern16.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9][a-z0-9._/-]{0,127}$" }, schema: "^[a-z0-9][a-z0-9._/-]{0,127}$", parentSchema: schema47, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema47.type, parentSchema: schema47, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate129.errors = vErrors, errors === 0;
}
validate129.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema48 = { description: "A metric name: a letter or underscore, then letters, digits and . _ @ / -.", type: "string", pattern: "^[A-Za-z_][A-Za-z0-9_.@/-]{0,127}$" }, pattern17 = new RegExp("^[A-Za-z_][A-Za-z0-9_.@/-]{0,127}$", "u");
function validate131(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate131.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern17.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z_][A-Za-z0-9_.@/-]{0,127}$" }, schema: "^[A-Za-z_][A-Za-z0-9_.@/-]{0,127}$", parentSchema: schema48, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema48.type, parentSchema: schema48, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate131.errors = vErrors, errors === 0;
}
validate131.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema49 = { description: "A stage name: a lower-case letter, then a-z, 0-9, underscore and hyphen.", type: "string", pattern: "^[a-z][a-z0-9_-]{0,63}$" };
function validate134(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate134.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern4.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_-]{0,63}$" }, schema: "^[a-z][a-z0-9_-]{0,63}$", parentSchema: schema49, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema49.type, parentSchema: schema49, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate134.errors = vErrors, errors === 0;
}
validate134.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema50 = { description: "A version: MAJOR.MINOR.PATCH with an optional lower-case prerelease, or v{14 digits}_{8 hex}.", type: "string", pattern: "^(?:(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$", maxLength: 64 };
function validate136(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate136.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (func3(data) > 64) {
      let err0 = { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 64 }, schema: 64, parentSchema: schema50, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (!pattern14.test(data)) {
      let err1 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^(?:(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$" }, schema: "^(?:(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$", parentSchema: schema50, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  } else {
    let err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema50.type, parentSchema: schema50, data };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate136.errors = vErrors, errors === 0;
}
validate136.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema51 = { description: "An alias name: a letter, then letters, digits, dot, underscore and hyphen.", type: "string", pattern: "^[A-Za-z][A-Za-z0-9_.-]{0,63}$" }, pattern20 = new RegExp("^[A-Za-z][A-Za-z0-9_.-]{0,63}$", "u");
function validate139(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate139.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern20.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z][A-Za-z0-9_.-]{0,63}$" }, schema: "^[A-Za-z][A-Za-z0-9_.-]{0,63}$", parentSchema: schema51, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema51.type, parentSchema: schema51, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate139.errors = vErrors, errors === 0;
}
validate139.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema52 = { description: "An instant: UTC with milliseconds, such as 2026-11-21T10:00:00.000Z.", type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" }, pattern21 = new RegExp("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$", "u");
function validate144(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate144.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern21.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" }, schema: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$", parentSchema: schema52, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema52.type, parentSchema: schema52, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate144.errors = vErrors, errors === 0;
}
validate144.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema53 = { description: "A digest: sha256: and 64 lower-case hex digits.", type: "string", pattern: "^sha256:[0-9a-f]{64}$" };
function validate149(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate149.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern3.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^sha256:[0-9a-f]{64}$" }, schema: "^sha256:[0-9a-f]{64}$", parentSchema: schema53, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema53.type, parentSchema: schema53, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate149.errors = vErrors, errors === 0;
}
validate149.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function validate121(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate121.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, schema: schema44.required, parentSchema: schema44, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data)
      if (!func1.call(schema44.properties, key0)) {
        let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: !1, parentSchema: schema44, data };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.name !== void 0 && (validate122(data.name, { instancePath: instancePath + "/name", parentData: data, parentDataProperty: "name", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate122.errors : vErrors.concat(validate122.errors), errors = vErrors.length)), data.description !== void 0) {
      let data1 = data.description;
      if (typeof data1 == "string") {
        if (func3(data1) > 65536) {
          let err2 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/maxLength", keyword: "maxLength", params: { limit: 65536 }, schema: 65536, parentSchema: schema44.properties.description, data: data1 };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
      } else {
        let err3 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/type", keyword: "type", params: { type: "string" }, schema: schema44.properties.description.type, parentSchema: schema44.properties.description, data: data1 };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.task !== void 0 && (validate124(data.task, { instancePath: instancePath + "/task", parentData: data, parentDataProperty: "task", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate124.errors : vErrors.concat(validate124.errors), errors = vErrors.length)), data.owners !== void 0) {
      let data3 = data.owners;
      if (Array.isArray(data3)) {
        if (data3.length > 200) {
          let err4 = { instancePath: instancePath + "/owners", schemaPath: "#/properties/owners/maxItems", keyword: "maxItems", params: { limit: 200 }, schema: 200, parentSchema: schema44.properties.owners, data: data3 };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        let len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate124(data3[i0], { instancePath: instancePath + "/owners/" + i0, parentData: data3, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate124.errors : vErrors.concat(validate124.errors), errors = vErrors.length);
      } else {
        let err5 = { instancePath: instancePath + "/owners", schemaPath: "#/properties/owners/type", keyword: "type", params: { type: "array" }, schema: schema44.properties.owners.type, parentSchema: schema44.properties.owners, data: data3 };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.versioning !== void 0) {
      let data5 = data.versioning;
      if (!(data5 === "semver" || data5 === "timestamp")) {
        let err6 = { instancePath: instancePath + "/versioning", schemaPath: "#/properties/versioning/enum", keyword: "enum", params: { allowedValues: schema44.properties.versioning.enum }, schema: schema44.properties.versioning.enum, parentSchema: schema44.properties.versioning, data: data5 };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.license !== void 0 && (validate124(data.license, { instancePath: instancePath + "/license", parentData: data, parentDataProperty: "license", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate124.errors : vErrors.concat(validate124.errors), errors = vErrors.length)), data.intended_use !== void 0 && (validate124(data.intended_use, { instancePath: instancePath + "/intended_use", parentData: data, parentDataProperty: "intended_use", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate124.errors : vErrors.concat(validate124.errors), errors = vErrors.length)), data.tags !== void 0) {
      let data8 = data.tags;
      if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
        if (Object.keys(data8).length > 2e3) {
          let err7 = { instancePath: instancePath + "/tags", schemaPath: "#/properties/tags/maxProperties", keyword: "maxProperties", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema44.properties.tags, data: data8 };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        for (let key1 in data8) {
          let _errs14 = errors;
          validate129(key1, { instancePath: instancePath + "/tags", parentData: data8, parentDataProperty: "tags", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate129.errors : vErrors.concat(validate129.errors), errors = vErrors.length);
          var valid3 = _errs14 === errors;
          if (!valid3) {
            let err8 = { instancePath: instancePath + "/tags", schemaPath: "#/properties/tags/propertyNames", keyword: "propertyNames", params: { propertyName: key1 }, schema: schema44.properties.tags.propertyNames, parentSchema: schema44.properties.tags, data: data8 };
            vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
          }
        }
        for (let key2 in data8) {
          let data9 = data8[key2], _errs17 = errors, valid5 = !1, _errs18 = errors;
          if (typeof data9 == "string") {
            if (func3(data9) > 2e3) {
              let err9 = { instancePath: instancePath + "/tags/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/tags/additionalProperties/anyOf/0/maxLength", keyword: "maxLength", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema44.properties.tags.additionalProperties.anyOf[0], data: data9 };
              vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
            }
          } else {
            let err10 = { instancePath: instancePath + "/tags/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/tags/additionalProperties/anyOf/0/type", keyword: "type", params: { type: "string" }, schema: schema44.properties.tags.additionalProperties.anyOf[0].type, parentSchema: schema44.properties.tags.additionalProperties.anyOf[0], data: data9 };
            vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
          }
          var _valid0 = _errs18 === errors;
          valid5 = valid5 || _valid0;
          let _errs20 = errors;
          if (data9 !== null) {
            let err11 = { instancePath: instancePath + "/tags/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/tags/additionalProperties/anyOf/1/type", keyword: "type", params: { type: "null" }, schema: schema44.properties.tags.additionalProperties.anyOf[1].type, parentSchema: schema44.properties.tags.additionalProperties.anyOf[1], data: data9 };
            vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
          }
          var _valid0 = _errs20 === errors;
          if (valid5 = valid5 || _valid0, valid5)
            errors = _errs17, vErrors !== null && (_errs17 ? vErrors.length = _errs17 : vErrors = null);
          else {
            let err12 = { instancePath: instancePath + "/tags/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/tags/additionalProperties/anyOf", keyword: "anyOf", params: {}, schema: schema44.properties.tags.additionalProperties.anyOf, parentSchema: schema44.properties.tags.additionalProperties, data: data9 };
            vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
          }
        }
      } else {
        let err13 = { instancePath: instancePath + "/tags", schemaPath: "#/properties/tags/type", keyword: "type", params: { type: "object" }, schema: schema44.properties.tags.type, parentSchema: schema44.properties.tags, data: data8 };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.primary_metric !== void 0 && (validate131(data.primary_metric, { instancePath: instancePath + "/primary_metric", parentData: data, parentDataProperty: "primary_metric", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate131.errors : vErrors.concat(validate131.errors), errors = vErrors.length)), data.metrics_direction !== void 0) {
      let data11 = data.metrics_direction;
      if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
        if (Object.keys(data11).length > 2e3) {
          let err14 = { instancePath: instancePath + "/metrics_direction", schemaPath: "#/properties/metrics_direction/maxProperties", keyword: "maxProperties", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema44.properties.metrics_direction, data: data11 };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
        for (let key3 in data11) {
          let _errs25 = errors;
          validate131(key3, { instancePath: instancePath + "/metrics_direction", parentData: data11, parentDataProperty: "metrics_direction", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate131.errors : vErrors.concat(validate131.errors), errors = vErrors.length);
          var valid6 = _errs25 === errors;
          if (!valid6) {
            let err15 = { instancePath: instancePath + "/metrics_direction", schemaPath: "#/properties/metrics_direction/propertyNames", keyword: "propertyNames", params: { propertyName: key3 }, schema: schema44.properties.metrics_direction.propertyNames, parentSchema: schema44.properties.metrics_direction, data: data11 };
            vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
          }
        }
        for (let key4 in data11) {
          let data12 = data11[key4];
          if (!(data12 === "up" || data12 === "down")) {
            let err16 = { instancePath: instancePath + "/metrics_direction/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/metrics_direction/additionalProperties/enum", keyword: "enum", params: { allowedValues: schema44.properties.metrics_direction.additionalProperties.enum }, schema: schema44.properties.metrics_direction.additionalProperties.enum, parentSchema: schema44.properties.metrics_direction.additionalProperties, data: data12 };
            vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
          }
        }
      } else {
        let err17 = { instancePath: instancePath + "/metrics_direction", schemaPath: "#/properties/metrics_direction/type", keyword: "type", params: { type: "object" }, schema: schema44.properties.metrics_direction.type, parentSchema: schema44.properties.metrics_direction, data: data11 };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
    if (data.stages !== void 0) {
      let data13 = data.stages;
      if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
        for (let key5 in data13) {
          let _errs30 = errors;
          validate134(key5, { instancePath: instancePath + "/stages", parentData: data13, parentDataProperty: "stages", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate134.errors : vErrors.concat(validate134.errors), errors = vErrors.length);
          var valid8 = _errs30 === errors;
          if (!valid8) {
            let err18 = { instancePath: instancePath + "/stages", schemaPath: "#/properties/stages/propertyNames", keyword: "propertyNames", params: { propertyName: key5 }, schema: schema44.properties.stages.propertyNames, parentSchema: schema44.properties.stages, data: data13 };
            vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
          }
        }
        for (let key6 in data13) {
          let data14 = data13[key6], _errs33 = errors, valid10 = !1, _errs34 = errors;
          validate136(data14, { instancePath: instancePath + "/stages/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data13, parentDataProperty: key6, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate136.errors : vErrors.concat(validate136.errors), errors = vErrors.length);
          var _valid1 = _errs34 === errors;
          valid10 = valid10 || _valid1;
          let _errs35 = errors;
          if (Array.isArray(data14)) {
            let len1 = data14.length;
            for (let i1 = 0; i1 < len1; i1++)
              validate136(data14[i1], { instancePath: instancePath + "/stages/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i1, parentData: data14, parentDataProperty: i1, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate136.errors : vErrors.concat(validate136.errors), errors = vErrors.length);
          } else {
            let err19 = { instancePath: instancePath + "/stages/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/stages/additionalProperties/anyOf/1/type", keyword: "type", params: { type: "array" }, schema: schema44.properties.stages.additionalProperties.anyOf[1].type, parentSchema: schema44.properties.stages.additionalProperties.anyOf[1], data: data14 };
            vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
          }
          var _valid1 = _errs35 === errors;
          if (valid10 = valid10 || _valid1, valid10)
            errors = _errs33, vErrors !== null && (_errs33 ? vErrors.length = _errs33 : vErrors = null);
          else {
            let err20 = { instancePath: instancePath + "/stages/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/stages/additionalProperties/anyOf", keyword: "anyOf", params: {}, schema: schema44.properties.stages.additionalProperties.anyOf, parentSchema: schema44.properties.stages.additionalProperties, data: data14 };
            vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
          }
        }
      } else {
        let err21 = { instancePath: instancePath + "/stages", schemaPath: "#/properties/stages/type", keyword: "type", params: { type: "object" }, schema: schema44.properties.stages.type, parentSchema: schema44.properties.stages, data: data13 };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    }
    if (data.aliases !== void 0) {
      let data16 = data.aliases;
      if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
        if (Object.keys(data16).length > 2e3) {
          let err22 = { instancePath: instancePath + "/aliases", schemaPath: "#/properties/aliases/maxProperties", keyword: "maxProperties", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema44.properties.aliases, data: data16 };
          vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
        }
        for (let key7 in data16) {
          let _errs40 = errors;
          validate139(key7, { instancePath: instancePath + "/aliases", parentData: data16, parentDataProperty: "aliases", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate139.errors : vErrors.concat(validate139.errors), errors = vErrors.length);
          var valid13 = _errs40 === errors;
          if (!valid13) {
            let err23 = { instancePath: instancePath + "/aliases", schemaPath: "#/properties/aliases/propertyNames", keyword: "propertyNames", params: { propertyName: key7 }, schema: schema44.properties.aliases.propertyNames, parentSchema: schema44.properties.aliases, data: data16 };
            vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
          }
        }
        for (let key8 in data16)
          validate136(data16[key8], { instancePath: instancePath + "/aliases/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data16, parentDataProperty: key8, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate136.errors : vErrors.concat(validate136.errors), errors = vErrors.length);
      } else {
        let err24 = { instancePath: instancePath + "/aliases", schemaPath: "#/properties/aliases/type", keyword: "type", params: { type: "object" }, schema: schema44.properties.aliases.type, parentSchema: schema44.properties.aliases, data: data16 };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
    }
    if (data.holds !== void 0) {
      let data18 = data.holds;
      if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
        for (let key9 in data18) {
          let _errs45 = errors;
          validate134(key9, { instancePath: instancePath + "/holds", parentData: data18, parentDataProperty: "holds", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate134.errors : vErrors.concat(validate134.errors), errors = vErrors.length);
          var valid15 = _errs45 === errors;
          if (!valid15) {
            let err25 = { instancePath: instancePath + "/holds", schemaPath: "#/properties/holds/propertyNames", keyword: "propertyNames", params: { propertyName: key9 }, schema: schema44.properties.holds.propertyNames, parentSchema: schema44.properties.holds, data: data18 };
            vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
          }
        }
        for (let key10 in data18) {
          let data19 = data18[key10];
          if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
            if (data19.reason === void 0) {
              let err26 = { instancePath: instancePath + "/holds/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/holds/additionalProperties/required", keyword: "required", params: { missingProperty: "reason" }, schema: schema44.properties.holds.additionalProperties.required, parentSchema: schema44.properties.holds.additionalProperties, data: data19 };
              vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
            }
            if (data19.by === void 0) {
              let err27 = { instancePath: instancePath + "/holds/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/holds/additionalProperties/required", keyword: "required", params: { missingProperty: "by" }, schema: schema44.properties.holds.additionalProperties.required, parentSchema: schema44.properties.holds.additionalProperties, data: data19 };
              vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
            }
            if (data19.since === void 0) {
              let err28 = { instancePath: instancePath + "/holds/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/holds/additionalProperties/required", keyword: "required", params: { missingProperty: "since" }, schema: schema44.properties.holds.additionalProperties.required, parentSchema: schema44.properties.holds.additionalProperties, data: data19 };
              vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
            }
            for (let key11 in data19)
              if (!(key11 === "reason" || key11 === "by" || key11 === "since")) {
                let err29 = { instancePath: instancePath + "/holds/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/holds/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key11 }, schema: !1, parentSchema: schema44.properties.holds.additionalProperties, data: data19 };
                vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
              }
            if (data19.reason !== void 0) {
              let data20 = data19.reason;
              if (typeof data20 == "string") {
                if (func3(data20) > 65536) {
                  let err30 = { instancePath: instancePath + "/holds/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/reason", schemaPath: "#/properties/holds/additionalProperties/properties/reason/maxLength", keyword: "maxLength", params: { limit: 65536 }, schema: 65536, parentSchema: schema44.properties.holds.additionalProperties.properties.reason, data: data20 };
                  vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
                }
                if (func3(data20) < 1) {
                  let err31 = { instancePath: instancePath + "/holds/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/reason", schemaPath: "#/properties/holds/additionalProperties/properties/reason/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema44.properties.holds.additionalProperties.properties.reason, data: data20 };
                  vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
                }
              } else {
                let err32 = { instancePath: instancePath + "/holds/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/reason", schemaPath: "#/properties/holds/additionalProperties/properties/reason/type", keyword: "type", params: { type: "string" }, schema: schema44.properties.holds.additionalProperties.properties.reason.type, parentSchema: schema44.properties.holds.additionalProperties.properties.reason, data: data20 };
                vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
              }
            }
            data19.by !== void 0 && (validate124(data19.by, { instancePath: instancePath + "/holds/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/by", parentData: data19, parentDataProperty: "by", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate124.errors : vErrors.concat(validate124.errors), errors = vErrors.length)), data19.since !== void 0 && (validate144(data19.since, { instancePath: instancePath + "/holds/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/since", parentData: data19, parentDataProperty: "since", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate144.errors : vErrors.concat(validate144.errors), errors = vErrors.length));
          } else {
            let err33 = { instancePath: instancePath + "/holds/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/holds/additionalProperties/type", keyword: "type", params: { type: "object" }, schema: schema44.properties.holds.additionalProperties.type, parentSchema: schema44.properties.holds.additionalProperties, data: data19 };
            vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
          }
        }
      } else {
        let err34 = { instancePath: instancePath + "/holds", schemaPath: "#/properties/holds/type", keyword: "type", params: { type: "object" }, schema: schema44.properties.holds.type, parentSchema: schema44.properties.holds, data: data18 };
        vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
      }
    }
    if (data.formerly !== void 0) {
      let data23 = data.formerly;
      if (Array.isArray(data23)) {
        let len2 = data23.length;
        for (let i2 = 0; i2 < len2; i2++)
          validate122(data23[i2], { instancePath: instancePath + "/formerly/" + i2, parentData: data23, parentDataProperty: i2, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate122.errors : vErrors.concat(validate122.errors), errors = vErrors.length);
      } else {
        let err35 = { instancePath: instancePath + "/formerly", schemaPath: "#/properties/formerly/type", keyword: "type", params: { type: "array" }, schema: schema44.properties.formerly.type, parentSchema: schema44.properties.formerly, data: data23 };
        vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
      }
    }
    if (data.deleted !== void 0) {
      let data25 = data.deleted;
      if (Array.isArray(data25)) {
        let len3 = data25.length;
        for (let i3 = 0; i3 < len3; i3++) {
          let data26 = data25[i3], _errs60 = errors, valid22 = !1, _errs61 = errors;
          validate136(data26, { instancePath: instancePath + "/deleted/" + i3, parentData: data25, parentDataProperty: i3, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate136.errors : vErrors.concat(validate136.errors), errors = vErrors.length);
          var _valid2 = _errs61 === errors;
          valid22 = valid22 || _valid2;
          let _errs62 = errors;
          if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
            if (data26.version === void 0) {
              let err36 = { instancePath: instancePath + "/deleted/" + i3, schemaPath: "#/properties/deleted/items/anyOf/1/required", keyword: "required", params: { missingProperty: "version" }, schema: schema44.properties.deleted.items.anyOf[1].required, parentSchema: schema44.properties.deleted.items.anyOf[1], data: data26 };
              vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
            }
            for (let key12 in data26)
              if (!(key12 === "version" || key12 === "content")) {
                let err37 = { instancePath: instancePath + "/deleted/" + i3, schemaPath: "#/properties/deleted/items/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key12 }, schema: !1, parentSchema: schema44.properties.deleted.items.anyOf[1], data: data26 };
                vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
              }
            data26.version !== void 0 && (validate136(data26.version, { instancePath: instancePath + "/deleted/" + i3 + "/version", parentData: data26, parentDataProperty: "version", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate136.errors : vErrors.concat(validate136.errors), errors = vErrors.length)), data26.content !== void 0 && (validate149(data26.content, { instancePath: instancePath + "/deleted/" + i3 + "/content", parentData: data26, parentDataProperty: "content", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate149.errors : vErrors.concat(validate149.errors), errors = vErrors.length));
          } else {
            let err38 = { instancePath: instancePath + "/deleted/" + i3, schemaPath: "#/properties/deleted/items/anyOf/1/type", keyword: "type", params: { type: "object" }, schema: schema44.properties.deleted.items.anyOf[1].type, parentSchema: schema44.properties.deleted.items.anyOf[1], data: data26 };
            vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
          }
          var _valid2 = _errs62 === errors;
          if (valid22 = valid22 || _valid2, valid22)
            errors = _errs60, vErrors !== null && (_errs60 ? vErrors.length = _errs60 : vErrors = null);
          else {
            let err39 = { instancePath: instancePath + "/deleted/" + i3, schemaPath: "#/properties/deleted/items/anyOf", keyword: "anyOf", params: {}, schema: schema44.properties.deleted.items.anyOf, parentSchema: schema44.properties.deleted.items, data: data26 };
            vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
          }
        }
      } else {
        let err40 = { instancePath: instancePath + "/deleted", schemaPath: "#/properties/deleted/type", keyword: "type", params: { type: "array" }, schema: schema44.properties.deleted.type, parentSchema: schema44.properties.deleted, data: data25 };
        vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
      }
    }
    if (data.adopted !== void 0) {
      let data29 = data.adopted;
      if (Array.isArray(data29)) {
        let len4 = data29.length;
        for (let i4 = 0; i4 < len4; i4++)
          validate136(data29[i4], { instancePath: instancePath + "/adopted/" + i4, parentData: data29, parentDataProperty: i4, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate136.errors : vErrors.concat(validate136.errors), errors = vErrors.length);
      } else {
        let err41 = { instancePath: instancePath + "/adopted", schemaPath: "#/properties/adopted/type", keyword: "type", params: { type: "array" }, schema: schema44.properties.adopted.type, parentSchema: schema44.properties.adopted, data: data29 };
        vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
      }
    }
    if (data.collected !== void 0) {
      let data31 = data.collected;
      if (Array.isArray(data31)) {
        let len5 = data31.length;
        for (let i5 = 0; i5 < len5; i5++)
          validate136(data31[i5], { instancePath: instancePath + "/collected/" + i5, parentData: data31, parentDataProperty: i5, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate136.errors : vErrors.concat(validate136.errors), errors = vErrors.length);
      } else {
        let err42 = { instancePath: instancePath + "/collected", schemaPath: "#/properties/collected/type", keyword: "type", params: { type: "array" }, schema: schema44.properties.collected.type, parentSchema: schema44.properties.collected, data: data31 };
        vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
      }
    }
    if (data.custom !== void 0) {
      let data33 = data.custom;
      if (!(data33 && typeof data33 == "object" && !Array.isArray(data33))) {
        let err43 = { instancePath: instancePath + "/custom", schemaPath: "#/properties/custom/type", keyword: "type", params: { type: "object" }, schema: schema44.properties.custom.type, parentSchema: schema44.properties.custom, data: data33 };
        vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
      }
    }
  } else {
    let err44 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema44.type, parentSchema: schema44, data };
    vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
  }
  return validate121.errors = vErrors, errors === 0;
}
validate121.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var version = validate153, schema54 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "stemma:version", title: "VersionRecord", description: "One version of a model: facts that never change after registration, and annotations that may.", type: "object", additionalProperties: !1, required: ["version", "created", "author"], properties: { version: { $ref: "#/$defs/versionId", description: "The version itself, equal to the file name." }, ordinal: { type: "integer", minimum: 1, maximum: 9007199254740991, description: "Registration counter within the model, for clients that want integer versions." }, created: { $ref: "#/$defs/instant", description: "When the version was registered, UTC with milliseconds." }, author: { $ref: "#/$defs/text", description: "Who registered it, as Name <email>." }, description: { $ref: "#/$defs/prose", description: "What is special about this version." }, change: { type: "object", title: "VersionChange", description: "How the version differs from the one it was derived against.", additionalProperties: !1, required: ["level"], properties: { level: { enum: ["initial", "major", "minor", "patch"], description: "The level that the derivation found; initial for the first version." }, from: { $ref: "#/$defs/versionId", description: "The version it was compared with." }, reasons: { type: "array", items: { $ref: "#/$defs/text" }, description: "What differs, one short phrase each." }, notes: { $ref: "#/$defs/prose", description: "The author's own words about the change." } } }, task: { $ref: "#/$defs/text", description: "The task, where it differs from the task of the model." }, framework: { $ref: "#/$defs/word", description: "The framework that loads the weights: onnx, pytorch, tensorflow ..." }, model_type: { $ref: "#/$defs/text", description: "The algorithm or architecture." }, artifacts: { type: "array", maxItems: 200, items: { $ref: "#/$defs/artifact" }, description: "The files of the version, each named by its sha256." }, interface: { $ref: "#/$defs/interface" }, inspection: { $ref: "#/$defs/inspection" }, features: { type: "array", maxItems: 2e3, items: { $ref: "#/$defs/text" }, description: "The names of the input features, in order." }, parents: { type: "array", maxItems: 200, items: { $ref: "#/$defs/parent" }, description: "The versions that this one was made from." }, dataset: { type: "array", maxItems: 200, items: { $ref: "#/$defs/dataset" }, description: "The data that it was trained on." }, training: { type: "object", title: "Training", description: "When and on what the training ran.", additionalProperties: !1, properties: { started: { $ref: "#/$defs/instant", description: "Start of the training." }, ended: { $ref: "#/$defs/instant", description: "End of the training." }, duration_s: { type: "number", minimum: 0, description: "Duration in seconds." }, samples: { type: "object", title: "Samples", description: "Number of samples in each split.", additionalProperties: !1, properties: { train: { $ref: "#/$defs/count", description: "Samples trained on." }, validation: { $ref: "#/$defs/count", description: "Samples used to choose the model." }, test: { $ref: "#/$defs/count", description: "Samples held out." } } }, host: { $ref: "#/$defs/text", description: "The machine it ran on." } } }, source: { type: "object", title: "Source", description: "Where the version came from.", additionalProperties: !1, properties: { run: { $ref: "#/$defs/text", description: "The training run, as system:id." }, commit: { $ref: "#/$defs/text", description: "The commit that produced it." }, uri: { $ref: "#/$defs/text", description: "The place it was taken from; never opened by Stemma." } } }, code: { type: "object", title: "Code", description: "The code that goes with the version.", additionalProperties: !1, required: ["repository"], properties: { repository: { $ref: "#/$defs/text", description: "The repository of the code." }, commit: { $ref: "#/$defs/text", description: "The commit in it." } } }, parameters: { type: "object", maxProperties: 2e3, additionalProperties: { $ref: "#/$defs/parameter" }, propertyNames: { maxLength: 256 }, description: "Hyperparameters." }, config: { type: "object", title: "ConfigReference", description: "The configuration that it was trained or runs with.", additionalProperties: !1, required: ["hash"], properties: { hash: { $ref: "#/$defs/digest", description: "sha256 of the RFC 8785 JSON of the configuration: key order does not matter." }, artifact: { $ref: "#/$defs/digest", description: "sha256 of the configuration file, byte for byte, in the store." } } }, metrics: { type: "object", maxProperties: 2e3, propertyNames: { $ref: "#/$defs/metricName" }, additionalProperties: { $ref: "#/$defs/metric" }, description: "Metrics as declared by the author." }, tags: { $ref: "#/$defs/tags", description: "Free labels of the version." }, exports: { type: "array", maxItems: 200, description: "The same version in other formats.", items: { type: "object", title: "ExportRecord", additionalProperties: !1, required: ["format"], properties: { format: { $ref: "#/$defs/word", description: "The format of the export." }, path: { $ref: "#/$defs/artifactPath", description: "Relative path within the export, with forward slashes." }, digest: { $ref: "#/$defs/digest", description: "sha256 of the bytes." }, size: { $ref: "#/$defs/count", description: "Size in bytes." }, uri: { $ref: "#/$defs/text", description: "Where it lives if it is not in a store; never opened by Stemma." }, created: { $ref: "#/$defs/instant", description: "When it was added." }, role: { enum: ["weights", "tokenizer", "preprocessing", "config", "manifest", "other"], description: "What the file is for; weights when absent." }, inspection: { $ref: "#/$defs/inspection" } }, description: "The version in another format." } }, links: { type: "array", maxItems: 200, items: { $ref: "#/$defs/text" }, description: "Addresses of reports, cards, papers." }, resources: { type: "object", title: "Resources", description: "What the version needs to run.", additionalProperties: !1, properties: { memory_bytes: { $ref: "#/$defs/count", description: "Memory in bytes." }, gpu_memory_bytes: { $ref: "#/$defs/count", description: "Accelerator memory in bytes." } } }, custom: { type: "object", description: "Anything else a team wants to keep.", additionalProperties: !0 } }, $defs: { versionId: { description: "A version: MAJOR.MINOR.PATCH with an optional lower-case prerelease, or v{14 digits}_{8 hex}.", type: "string", pattern: "^(?:(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$", maxLength: 64 }, instant: { description: "An instant: UTC with milliseconds, such as 2026-11-21T10:00:00.000Z.", type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" }, digest: { description: "A digest: sha256: and 64 lower-case hex digits.", type: "string", pattern: "^sha256:[0-9a-f]{64}$" }, text: { description: "A short text: 1 to 2000 characters.", type: "string", minLength: 1, maxLength: 2e3 }, prose: { description: "A text of at most 65536 characters.", type: "string", maxLength: 65536 }, word: { description: "A lower-case word: a-z, 0-9 and . _ + -, at most 64 characters.", type: "string", pattern: "^[a-z0-9][a-z0-9._+-]{0,63}$" }, count: { description: "A whole number from 0.", type: "integer", minimum: 0, maximum: 9007199254740991 }, metricName: { description: "A metric name: a letter or underscore, then letters, digits and . _ @ / -.", type: "string", pattern: "^[A-Za-z_][A-Za-z0-9_.@/-]{0,127}$" }, artifactPath: { description: "A relative path with forward slashes that can be written below any folder on any system, and stays inside it: at most 1024 characters, no '..', colon, backslash, control character or Windows device name.", type: "string", pattern: "^(?:(?!(?:[cC][oO][nN]|[pP][rR][nN]|[aA][uU][xX]|[nN][uU][lL]|[cC][oO][mM][0-9]|[lL][pP][tT][0-9])(?:[./]|$)|\\.[gG][iI][tT](?:/|$))[^/\\\\:\\p{Cc}\\p{Cs}\\ufffd]*[^/\\\\:\\p{Cc}\\p{Cs}\\ufffd. ](?:/(?!$)|$))+$", maxLength: 1024 }, artifact: { type: "object", title: "ArtifactRecord", additionalProperties: !1, required: ["path", "digest", "size"], properties: { path: { $ref: "#/$defs/artifactPath", description: "Relative path within the version, with forward slashes." }, digest: { $ref: "#/$defs/digest", description: "sha256 of the bytes." }, size: { $ref: "#/$defs/count", description: "Size in bytes." }, format: { $ref: "#/$defs/word", description: "The file format." }, role: { enum: ["weights", "tokenizer", "preprocessing", "config", "manifest", "other"], description: "What the file is for; weights when absent." } }, description: "One file of a version." }, tensor: { type: "object", title: "TensorSpec", additionalProperties: !1, required: ["name", "type"], properties: { name: { type: "string", maxLength: 1024, description: "Name of the input or output." }, type: { $ref: "#/$defs/text", description: "Element type: float32, int64, string ..." }, shape: { type: "array", maxItems: 64, items: { anyOf: [{ type: "integer", minimum: 0, maximum: 9007199254740991 }, { type: "string", minLength: 1, maxLength: 256 }, { type: "null" }] }, description: "Dimensions: a number, the name of a symbolic one, or null for an unnamed one." } }, description: "One input or output of a model." }, interface: { type: "object", title: "ModelInterface", description: "Inputs and outputs of the model.", additionalProperties: !1, required: ["inputs", "outputs"], properties: { inputs: { type: "array", maxItems: 2e3, items: { $ref: "#/$defs/tensor" }, description: "What the model takes, in order." }, outputs: { type: "array", maxItems: 2e3, items: { $ref: "#/$defs/tensor" }, description: "What the model gives, in order." } } }, versionReference: { description: "A version reference: model@version.", type: "string", pattern: "^[a-z0-9][a-z0-9._-]*(?:/[a-z0-9][a-z0-9._-]*)?@[0-9a-z._-]+$", maxLength: 256 }, parent: { anyOf: [{ $ref: "#/$defs/versionReference" }, { type: "object", title: "ParentRecord", additionalProperties: !1, required: ["version"], properties: { version: { $ref: "#/$defs/versionReference", description: "The parent as model@version." }, relation: { $ref: "#/$defs/word", description: "How it was used: fine-tuned, distilled, merged ..." } }, description: "A parent and how it was used." }] }, dataset: { type: "object", title: "DatasetRecord", additionalProperties: !1, required: ["name"], properties: { name: { $ref: "#/$defs/text", description: "Name of the dataset." }, version: { $ref: "#/$defs/text", description: "Version of the dataset." }, digest: { $ref: "#/$defs/digest", description: "sha256 of the dataset or of its manifest." } }, description: "A dataset, by name." }, parameter: { description: "A parameter: text, number, true or false, nothing, a list or a map of them.", anyOf: [{ type: "string", maxLength: 65536 }, { type: "number" }, { type: "boolean" }, { type: "null" }, { type: "array" }, { type: "object", additionalProperties: !0 }] }, metric: { anyOf: [{ type: "number" }, { type: "object", title: "MetricRecord", additionalProperties: !1, required: ["value"], properties: { value: { type: "number", description: "The measured value." }, at: { $ref: "#/$defs/instant", description: "When it was measured." }, dataset: { $ref: "#/$defs/text", description: "What it was measured on." } }, description: "A metric with its circumstances." }] }, tags: { type: "object", maxProperties: 2e3, propertyNames: { $ref: "#/$defs/tagName" }, additionalProperties: { anyOf: [{ type: "string", maxLength: 2e3 }, { type: "null" }] } }, tagName: { description: "A tag name: a-z, 0-9 and . _ / -, starting with a letter or digit.", type: "string", pattern: "^[a-z0-9][a-z0-9._/-]{0,127}$" }, inspection: { type: "object", title: "Inspection", description: "What was read from the weights file itself.", additionalProperties: !1, required: ["format"], properties: { format: { $ref: "#/$defs/word", description: "The file format that was recognised by its content." }, producer: { $ref: "#/$defs/text", description: "The program that wrote the file, with its version." }, opsets: { type: "array", description: "The operator sets that the graph imports.", items: { type: "object", title: "Opset", additionalProperties: !1, required: ["domain", "version"], properties: { domain: { type: "string", maxLength: 256, description: "The operator domain; ai.onnx is the default one." }, version: { type: "integer", minimum: 0, maximum: 9007199254740991, description: "The version of the operator set." } }, description: "An operator set and its version." } }, parameters: { $ref: "#/$defs/count", description: "Number of elements in all tensors of the weights; for ONNX in all initializers and Constant tensors, in every subgraph." }, tensors: { $ref: "#/$defs/count", description: "Number of tensors in the weights." }, dtypes: { type: "object", maxProperties: 100, propertyNames: { pattern: "^[a-z0-9][a-z0-9._+-]{0,63}$" }, additionalProperties: { type: "integer", minimum: 0, maximum: 9007199254740991, description: "Number of parameters." }, description: "Number of parameters of each element type: float32, bfloat16, q4_k ..." }, architecture: { $ref: "#/$defs/text", description: "The architecture that the weights name: llama, bert ..." }, quantization: { $ref: "#/$defs/text", description: "How the weights are quantised, where the file says it: Q4_K_M ..." }, layout: { $ref: "#/$defs/digest", description: "sha256 of the RFC 8785 JSON of the sorted [name, type, shape] of all tensors: equal for equal architectures." }, pickles: { type: "array", maxItems: 200, description: "What loading the pickles among the files would import beyond what tensors need.", items: { type: "object", title: "PickleRecord", additionalProperties: !1, required: ["path"], properties: { path: { $ref: "#/$defs/artifactPath", description: "The file." }, imports: { type: "array", maxItems: 100, items: { type: "string", minLength: 1, maxLength: 2e3, description: "A name, module first." }, description: "The names that it imports, such as os.system." }, fault: { $ref: "#/$defs/text", description: "Why it could not be scanned to its end." } }, description: "The imports of one pickle." } } } } } }, schema55 = { description: "A version: MAJOR.MINOR.PATCH with an optional lower-case prerelease, or v{14 digits}_{8 hex}.", type: "string", pattern: "^(?:(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$", maxLength: 64 };
function validate154(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate154.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (func3(data) > 64) {
      let err0 = { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 64 }, schema: 64, parentSchema: schema55, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (!pattern14.test(data)) {
      let err1 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^(?:(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$" }, schema: "^(?:(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$", parentSchema: schema55, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  } else {
    let err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema55.type, parentSchema: schema55, data };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate154.errors = vErrors, errors === 0;
}
validate154.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema56 = { description: "An instant: UTC with milliseconds, such as 2026-11-21T10:00:00.000Z.", type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" };
function validate156(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate156.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern21.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" }, schema: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$", parentSchema: schema56, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema56.type, parentSchema: schema56, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate156.errors = vErrors, errors === 0;
}
validate156.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema57 = { description: "A short text: 1 to 2000 characters.", type: "string", minLength: 1, maxLength: 2e3 };
function validate158(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate158.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (func3(data) > 2e3) {
      let err0 = { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema57, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (func3(data) < 1) {
      let err1 = { instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema57, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  } else {
    let err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema57.type, parentSchema: schema57, data };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate158.errors = vErrors, errors === 0;
}
validate158.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema58 = { description: "A text of at most 65536 characters.", type: "string", maxLength: 65536 };
function validate160(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate160.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (func3(data) > 65536) {
      let err0 = { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 65536 }, schema: 65536, parentSchema: schema58, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema58.type, parentSchema: schema58, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate160.errors = vErrors, errors === 0;
}
validate160.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema59 = { description: "A lower-case word: a-z, 0-9 and . _ + -, at most 64 characters.", type: "string", pattern: "^[a-z0-9][a-z0-9._+-]{0,63}$" }, pattern25 = new RegExp("^[a-z0-9][a-z0-9._+-]{0,63}$", "u");
function validate166(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate166.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern25.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9][a-z0-9._+-]{0,63}$" }, schema: "^[a-z0-9][a-z0-9._+-]{0,63}$", parentSchema: schema59, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema59.type, parentSchema: schema59, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate166.errors = vErrors, errors === 0;
}
validate166.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema60 = { type: "object", title: "ArtifactRecord", additionalProperties: !1, required: ["path", "digest", "size"], properties: { path: { $ref: "#/$defs/artifactPath", description: "Relative path within the version, with forward slashes." }, digest: { $ref: "#/$defs/digest", description: "sha256 of the bytes." }, size: { $ref: "#/$defs/count", description: "Size in bytes." }, format: { $ref: "#/$defs/word", description: "The file format." }, role: { enum: ["weights", "tokenizer", "preprocessing", "config", "manifest", "other"], description: "What the file is for; weights when absent." } }, description: "One file of a version." }, schema61 = { description: "A relative path with forward slashes that can be written below any folder on any system, and stays inside it: at most 1024 characters, no '..', colon, backslash, control character or Windows device name.", type: "string", pattern: "^(?:(?!(?:[cC][oO][nN]|[pP][rR][nN]|[aA][uU][xX]|[nN][uU][lL]|[cC][oO][mM][0-9]|[lL][pP][tT][0-9])(?:[./]|$)|\\.[gG][iI][tT](?:/|$))[^/\\\\:\\p{Cc}\\p{Cs}\\ufffd]*[^/\\\\:\\p{Cc}\\p{Cs}\\ufffd. ](?:/(?!$)|$))+$", maxLength: 1024 }, pattern26 = new RegExp("^(?:(?!(?:[cC][oO][nN]|[pP][rR][nN]|[aA][uU][xX]|[nN][uU][lL]|[cC][oO][mM][0-9]|[lL][pP][tT][0-9])(?:[./]|$)|\\.[gG][iI][tT](?:/|$))[^/\\\\:\\p{Cc}\\p{Cs}\\ufffd]*[^/\\\\:\\p{Cc}\\p{Cs}\\ufffd. ](?:/(?!$)|$))+$", "u");
function validate170(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate170.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (func3(data) > 1024) {
      let err0 = { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 1024 }, schema: 1024, parentSchema: schema61, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (!pattern26.test(data)) {
      let err1 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^(?:(?!(?:[cC][oO][nN]|[pP][rR][nN]|[aA][uU][xX]|[nN][uU][lL]|[cC][oO][mM][0-9]|[lL][pP][tT][0-9])(?:[./]|$)|\\.[gG][iI][tT](?:/|$))[^/\\\\:\\p{Cc}\\p{Cs}\\ufffd]*[^/\\\\:\\p{Cc}\\p{Cs}\\ufffd. ](?:/(?!$)|$))+$" }, schema: "^(?:(?!(?:[cC][oO][nN]|[pP][rR][nN]|[aA][uU][xX]|[nN][uU][lL]|[cC][oO][mM][0-9]|[lL][pP][tT][0-9])(?:[./]|$)|\\.[gG][iI][tT](?:/|$))[^/\\\\:\\p{Cc}\\p{Cs}\\ufffd]*[^/\\\\:\\p{Cc}\\p{Cs}\\ufffd. ](?:/(?!$)|$))+$", parentSchema: schema61, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  } else {
    let err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema61.type, parentSchema: schema61, data };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate170.errors = vErrors, errors === 0;
}
validate170.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema62 = { description: "A digest: sha256: and 64 lower-case hex digits.", type: "string", pattern: "^sha256:[0-9a-f]{64}$" };
function validate172(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate172.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern3.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^sha256:[0-9a-f]{64}$" }, schema: "^sha256:[0-9a-f]{64}$", parentSchema: schema62, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema62.type, parentSchema: schema62, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate172.errors = vErrors, errors === 0;
}
validate172.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema63 = { description: "A whole number from 0.", type: "integer", minimum: 0, maximum: 9007199254740991 };
function validate174(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate174.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), !(typeof data == "number" && !(data % 1) && !isNaN(data) && isFinite(data))) {
    let err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "integer" }, schema: schema63.type, parentSchema: schema63, data };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (typeof data == "number" && isFinite(data)) {
    if (data > 9007199254740991 || isNaN(data)) {
      let err1 = { instancePath, schemaPath: "#/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, schema: 9007199254740991, parentSchema: schema63, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data < 0 || isNaN(data)) {
      let err2 = { instancePath, schemaPath: "#/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema63, data };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
  }
  return validate174.errors = vErrors, errors === 0;
}
validate174.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function validate169(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate169.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.path === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "path" }, schema: schema60.required, parentSchema: schema60, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.digest === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "digest" }, schema: schema60.required, parentSchema: schema60, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.size === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "size" }, schema: schema60.required, parentSchema: schema60, data };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "path" || key0 === "digest" || key0 === "size" || key0 === "format" || key0 === "role")) {
        let err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: !1, parentSchema: schema60, data };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    if (data.path !== void 0 && (validate170(data.path, { instancePath: instancePath + "/path", parentData: data, parentDataProperty: "path", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate170.errors : vErrors.concat(validate170.errors), errors = vErrors.length)), data.digest !== void 0 && (validate172(data.digest, { instancePath: instancePath + "/digest", parentData: data, parentDataProperty: "digest", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate172.errors : vErrors.concat(validate172.errors), errors = vErrors.length)), data.size !== void 0 && (validate174(data.size, { instancePath: instancePath + "/size", parentData: data, parentDataProperty: "size", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate174.errors : vErrors.concat(validate174.errors), errors = vErrors.length)), data.format !== void 0 && (validate166(data.format, { instancePath: instancePath + "/format", parentData: data, parentDataProperty: "format", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate166.errors : vErrors.concat(validate166.errors), errors = vErrors.length)), data.role !== void 0) {
      let data4 = data.role;
      if (!(data4 === "weights" || data4 === "tokenizer" || data4 === "preprocessing" || data4 === "config" || data4 === "manifest" || data4 === "other")) {
        let err4 = { instancePath: instancePath + "/role", schemaPath: "#/properties/role/enum", keyword: "enum", params: { allowedValues: schema60.properties.role.enum }, schema: schema60.properties.role.enum, parentSchema: schema60.properties.role, data: data4 };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
  } else {
    let err5 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema60.type, parentSchema: schema60, data };
    vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
  }
  return validate169.errors = vErrors, errors === 0;
}
validate169.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var schema64 = { type: "object", title: "ModelInterface", description: "Inputs and outputs of the model.", additionalProperties: !1, required: ["inputs", "outputs"], properties: { inputs: { type: "array", maxItems: 2e3, items: { $ref: "#/$defs/tensor" }, description: "What the model takes, in order." }, outputs: { type: "array", maxItems: 2e3, items: { $ref: "#/$defs/tensor" }, description: "What the model gives, in order." } } }, schema65 = { type: "object", title: "TensorSpec", additionalProperties: !1, required: ["name", "type"], properties: { name: { type: "string", maxLength: 1024, description: "Name of the input or output." }, type: { $ref: "#/$defs/text", description: "Element type: float32, int64, string ..." }, shape: { type: "array", maxItems: 64, items: { anyOf: [{ type: "integer", minimum: 0, maximum: 9007199254740991 }, { type: "string", minLength: 1, maxLength: 256 }, { type: "null" }] }, description: "Dimensions: a number, the name of a symbolic one, or null for an unnamed one." } }, description: "One input or output of a model." };
function validate179(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate179.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, schema: schema65.required, parentSchema: schema65, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.type === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, schema: schema65.required, parentSchema: schema65, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "name" || key0 === "type" || key0 === "shape")) {
        let err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: !1, parentSchema: schema65, data };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.name !== void 0) {
      let data0 = data.name;
      if (typeof data0 == "string") {
        if (func3(data0) > 1024) {
          let err3 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/maxLength", keyword: "maxLength", params: { limit: 1024 }, schema: 1024, parentSchema: schema65.properties.name, data: data0 };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
      } else {
        let err4 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, schema: schema65.properties.name.type, parentSchema: schema65.properties.name, data: data0 };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.type !== void 0 && (validate158(data.type, { instancePath: instancePath + "/type", parentData: data, parentDataProperty: "type", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate158.errors : vErrors.concat(validate158.errors), errors = vErrors.length)), data.shape !== void 0) {
      let data2 = data.shape;
      if (Array.isArray(data2)) {
        if (data2.length > 64) {
          let err5 = { instancePath: instancePath + "/shape", schemaPath: "#/properties/shape/maxItems", keyword: "maxItems", params: { limit: 64 }, schema: 64, parentSchema: schema65.properties.shape, data: data2 };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        let len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0], _errs8 = errors, valid3 = !1, _errs9 = errors;
          if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
            let err6 = { instancePath: instancePath + "/shape/" + i0, schemaPath: "#/properties/shape/items/anyOf/0/type", keyword: "type", params: { type: "integer" }, schema: schema65.properties.shape.items.anyOf[0].type, parentSchema: schema65.properties.shape.items.anyOf[0], data: data3 };
            vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
          }
          if (typeof data3 == "number" && isFinite(data3)) {
            if (data3 > 9007199254740991 || isNaN(data3)) {
              let err7 = { instancePath: instancePath + "/shape/" + i0, schemaPath: "#/properties/shape/items/anyOf/0/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, schema: 9007199254740991, parentSchema: schema65.properties.shape.items.anyOf[0], data: data3 };
              vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
            }
            if (data3 < 0 || isNaN(data3)) {
              let err8 = { instancePath: instancePath + "/shape/" + i0, schemaPath: "#/properties/shape/items/anyOf/0/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema65.properties.shape.items.anyOf[0], data: data3 };
              vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
            }
          }
          var _valid0 = _errs9 === errors;
          valid3 = valid3 || _valid0;
          let _errs11 = errors;
          if (typeof data3 == "string") {
            if (func3(data3) > 256) {
              let err9 = { instancePath: instancePath + "/shape/" + i0, schemaPath: "#/properties/shape/items/anyOf/1/maxLength", keyword: "maxLength", params: { limit: 256 }, schema: 256, parentSchema: schema65.properties.shape.items.anyOf[1], data: data3 };
              vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
            }
            if (func3(data3) < 1) {
              let err10 = { instancePath: instancePath + "/shape/" + i0, schemaPath: "#/properties/shape/items/anyOf/1/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema65.properties.shape.items.anyOf[1], data: data3 };
              vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
            }
          } else {
            let err11 = { instancePath: instancePath + "/shape/" + i0, schemaPath: "#/properties/shape/items/anyOf/1/type", keyword: "type", params: { type: "string" }, schema: schema65.properties.shape.items.anyOf[1].type, parentSchema: schema65.properties.shape.items.anyOf[1], data: data3 };
            vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
          }
          var _valid0 = _errs11 === errors;
          valid3 = valid3 || _valid0;
          let _errs13 = errors;
          if (data3 !== null) {
            let err12 = { instancePath: instancePath + "/shape/" + i0, schemaPath: "#/properties/shape/items/anyOf/2/type", keyword: "type", params: { type: "null" }, schema: schema65.properties.shape.items.anyOf[2].type, parentSchema: schema65.properties.shape.items.anyOf[2], data: data3 };
            vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
          }
          var _valid0 = _errs13 === errors;
          if (valid3 = valid3 || _valid0, valid3)
            errors = _errs8, vErrors !== null && (_errs8 ? vErrors.length = _errs8 : vErrors = null);
          else {
            let err13 = { instancePath: instancePath + "/shape/" + i0, schemaPath: "#/properties/shape/items/anyOf", keyword: "anyOf", params: {}, schema: schema65.properties.shape.items.anyOf, parentSchema: schema65.properties.shape.items, data: data3 };
            vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
          }
        }
      } else {
        let err14 = { instancePath: instancePath + "/shape", schemaPath: "#/properties/shape/type", keyword: "type", params: { type: "array" }, schema: schema65.properties.shape.type, parentSchema: schema65.properties.shape, data: data2 };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
  } else {
    let err15 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema65.type, parentSchema: schema65, data };
    vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
  }
  return validate179.errors = vErrors, errors === 0;
}
validate179.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function validate178(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate178.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.inputs === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "inputs" }, schema: schema64.required, parentSchema: schema64, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.outputs === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "outputs" }, schema: schema64.required, parentSchema: schema64, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "inputs" || key0 === "outputs")) {
        let err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: !1, parentSchema: schema64, data };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.inputs !== void 0) {
      let data0 = data.inputs;
      if (Array.isArray(data0)) {
        if (data0.length > 2e3) {
          let err3 = { instancePath: instancePath + "/inputs", schemaPath: "#/properties/inputs/maxItems", keyword: "maxItems", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema64.properties.inputs, data: data0 };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
        let len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate179(data0[i0], { instancePath: instancePath + "/inputs/" + i0, parentData: data0, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate179.errors : vErrors.concat(validate179.errors), errors = vErrors.length);
      } else {
        let err4 = { instancePath: instancePath + "/inputs", schemaPath: "#/properties/inputs/type", keyword: "type", params: { type: "array" }, schema: schema64.properties.inputs.type, parentSchema: schema64.properties.inputs, data: data0 };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.outputs !== void 0) {
      let data2 = data.outputs;
      if (Array.isArray(data2)) {
        if (data2.length > 2e3) {
          let err5 = { instancePath: instancePath + "/outputs", schemaPath: "#/properties/outputs/maxItems", keyword: "maxItems", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema64.properties.outputs, data: data2 };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        let len1 = data2.length;
        for (let i1 = 0; i1 < len1; i1++)
          validate179(data2[i1], { instancePath: instancePath + "/outputs/" + i1, parentData: data2, parentDataProperty: i1, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate179.errors : vErrors.concat(validate179.errors), errors = vErrors.length);
      } else {
        let err6 = { instancePath: instancePath + "/outputs", schemaPath: "#/properties/outputs/type", keyword: "type", params: { type: "array" }, schema: schema64.properties.outputs.type, parentSchema: schema64.properties.outputs, data: data2 };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
  } else {
    let err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema64.type, parentSchema: schema64, data };
    vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
  }
  return validate178.errors = vErrors, errors === 0;
}
validate178.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var schema66 = { type: "object", title: "Inspection", description: "What was read from the weights file itself.", additionalProperties: !1, required: ["format"], properties: { format: { $ref: "#/$defs/word", description: "The file format that was recognised by its content." }, producer: { $ref: "#/$defs/text", description: "The program that wrote the file, with its version." }, opsets: { type: "array", description: "The operator sets that the graph imports.", items: { type: "object", title: "Opset", additionalProperties: !1, required: ["domain", "version"], properties: { domain: { type: "string", maxLength: 256, description: "The operator domain; ai.onnx is the default one." }, version: { type: "integer", minimum: 0, maximum: 9007199254740991, description: "The version of the operator set." } }, description: "An operator set and its version." } }, parameters: { $ref: "#/$defs/count", description: "Number of elements in all tensors of the weights; for ONNX in all initializers and Constant tensors, in every subgraph." }, tensors: { $ref: "#/$defs/count", description: "Number of tensors in the weights." }, dtypes: { type: "object", maxProperties: 100, propertyNames: { pattern: "^[a-z0-9][a-z0-9._+-]{0,63}$" }, additionalProperties: { type: "integer", minimum: 0, maximum: 9007199254740991, description: "Number of parameters." }, description: "Number of parameters of each element type: float32, bfloat16, q4_k ..." }, architecture: { $ref: "#/$defs/text", description: "The architecture that the weights name: llama, bert ..." }, quantization: { $ref: "#/$defs/text", description: "How the weights are quantised, where the file says it: Q4_K_M ..." }, layout: { $ref: "#/$defs/digest", description: "sha256 of the RFC 8785 JSON of the sorted [name, type, shape] of all tensors: equal for equal architectures." }, pickles: { type: "array", maxItems: 200, description: "What loading the pickles among the files would import beyond what tensors need.", items: { type: "object", title: "PickleRecord", additionalProperties: !1, required: ["path"], properties: { path: { $ref: "#/$defs/artifactPath", description: "The file." }, imports: { type: "array", maxItems: 100, items: { type: "string", minLength: 1, maxLength: 2e3, description: "A name, module first." }, description: "The names that it imports, such as os.system." }, fault: { $ref: "#/$defs/text", description: "Why it could not be scanned to its end." } }, description: "The imports of one pickle." } } } };
function validate184(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate184.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.format === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "format" }, schema: schema66.required, parentSchema: schema66, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data)
      if (!func1.call(schema66.properties, key0)) {
        let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: !1, parentSchema: schema66, data };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.format !== void 0 && (validate166(data.format, { instancePath: instancePath + "/format", parentData: data, parentDataProperty: "format", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate166.errors : vErrors.concat(validate166.errors), errors = vErrors.length)), data.producer !== void 0 && (validate158(data.producer, { instancePath: instancePath + "/producer", parentData: data, parentDataProperty: "producer", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate158.errors : vErrors.concat(validate158.errors), errors = vErrors.length)), data.opsets !== void 0) {
      let data2 = data.opsets;
      if (Array.isArray(data2)) {
        let len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
            if (data3.domain === void 0) {
              let err2 = { instancePath: instancePath + "/opsets/" + i0, schemaPath: "#/properties/opsets/items/required", keyword: "required", params: { missingProperty: "domain" }, schema: schema66.properties.opsets.items.required, parentSchema: schema66.properties.opsets.items, data: data3 };
              vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
            }
            if (data3.version === void 0) {
              let err3 = { instancePath: instancePath + "/opsets/" + i0, schemaPath: "#/properties/opsets/items/required", keyword: "required", params: { missingProperty: "version" }, schema: schema66.properties.opsets.items.required, parentSchema: schema66.properties.opsets.items, data: data3 };
              vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
            }
            for (let key1 in data3)
              if (!(key1 === "domain" || key1 === "version")) {
                let err4 = { instancePath: instancePath + "/opsets/" + i0, schemaPath: "#/properties/opsets/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, schema: !1, parentSchema: schema66.properties.opsets.items, data: data3 };
                vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
              }
            if (data3.domain !== void 0) {
              let data4 = data3.domain;
              if (typeof data4 == "string") {
                if (func3(data4) > 256) {
                  let err5 = { instancePath: instancePath + "/opsets/" + i0 + "/domain", schemaPath: "#/properties/opsets/items/properties/domain/maxLength", keyword: "maxLength", params: { limit: 256 }, schema: 256, parentSchema: schema66.properties.opsets.items.properties.domain, data: data4 };
                  vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
                }
              } else {
                let err6 = { instancePath: instancePath + "/opsets/" + i0 + "/domain", schemaPath: "#/properties/opsets/items/properties/domain/type", keyword: "type", params: { type: "string" }, schema: schema66.properties.opsets.items.properties.domain.type, parentSchema: schema66.properties.opsets.items.properties.domain, data: data4 };
                vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
              }
            }
            if (data3.version !== void 0) {
              let data5 = data3.version;
              if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
                let err7 = { instancePath: instancePath + "/opsets/" + i0 + "/version", schemaPath: "#/properties/opsets/items/properties/version/type", keyword: "type", params: { type: "integer" }, schema: schema66.properties.opsets.items.properties.version.type, parentSchema: schema66.properties.opsets.items.properties.version, data: data5 };
                vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
              }
              if (typeof data5 == "number" && isFinite(data5)) {
                if (data5 > 9007199254740991 || isNaN(data5)) {
                  let err8 = { instancePath: instancePath + "/opsets/" + i0 + "/version", schemaPath: "#/properties/opsets/items/properties/version/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, schema: 9007199254740991, parentSchema: schema66.properties.opsets.items.properties.version, data: data5 };
                  vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
                }
                if (data5 < 0 || isNaN(data5)) {
                  let err9 = { instancePath: instancePath + "/opsets/" + i0 + "/version", schemaPath: "#/properties/opsets/items/properties/version/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema66.properties.opsets.items.properties.version, data: data5 };
                  vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
                }
              }
            }
          } else {
            let err10 = { instancePath: instancePath + "/opsets/" + i0, schemaPath: "#/properties/opsets/items/type", keyword: "type", params: { type: "object" }, schema: schema66.properties.opsets.items.type, parentSchema: schema66.properties.opsets.items, data: data3 };
            vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
          }
        }
      } else {
        let err11 = { instancePath: instancePath + "/opsets", schemaPath: "#/properties/opsets/type", keyword: "type", params: { type: "array" }, schema: schema66.properties.opsets.type, parentSchema: schema66.properties.opsets, data: data2 };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.parameters !== void 0 && (validate174(data.parameters, { instancePath: instancePath + "/parameters", parentData: data, parentDataProperty: "parameters", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate174.errors : vErrors.concat(validate174.errors), errors = vErrors.length)), data.tensors !== void 0 && (validate174(data.tensors, { instancePath: instancePath + "/tensors", parentData: data, parentDataProperty: "tensors", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate174.errors : vErrors.concat(validate174.errors), errors = vErrors.length)), data.dtypes !== void 0) {
      let data8 = data.dtypes;
      if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
        if (Object.keys(data8).length > 100) {
          let err12 = { instancePath: instancePath + "/dtypes", schemaPath: "#/properties/dtypes/maxProperties", keyword: "maxProperties", params: { limit: 100 }, schema: 100, parentSchema: schema66.properties.dtypes, data: data8 };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
        for (let key2 in data8) {
          let _errs17 = errors;
          if (typeof key2 == "string" && !pattern25.test(key2)) {
            let err13 = { instancePath: instancePath + "/dtypes", schemaPath: "#/properties/dtypes/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9][a-z0-9._+-]{0,63}$" }, schema: "^[a-z0-9][a-z0-9._+-]{0,63}$", parentSchema: schema66.properties.dtypes.propertyNames, data: key2, propertyName: key2 };
            vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
          }
          var valid4 = _errs17 === errors;
          if (!valid4) {
            let err14 = { instancePath: instancePath + "/dtypes", schemaPath: "#/properties/dtypes/propertyNames", keyword: "propertyNames", params: { propertyName: key2 }, schema: schema66.properties.dtypes.propertyNames, parentSchema: schema66.properties.dtypes, data: data8 };
            vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
          }
        }
        for (let key3 in data8) {
          let data9 = data8[key3];
          if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
            let err15 = { instancePath: instancePath + "/dtypes/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/dtypes/additionalProperties/type", keyword: "type", params: { type: "integer" }, schema: schema66.properties.dtypes.additionalProperties.type, parentSchema: schema66.properties.dtypes.additionalProperties, data: data9 };
            vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
          }
          if (typeof data9 == "number" && isFinite(data9)) {
            if (data9 > 9007199254740991 || isNaN(data9)) {
              let err16 = { instancePath: instancePath + "/dtypes/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/dtypes/additionalProperties/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, schema: 9007199254740991, parentSchema: schema66.properties.dtypes.additionalProperties, data: data9 };
              vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
            }
            if (data9 < 0 || isNaN(data9)) {
              let err17 = { instancePath: instancePath + "/dtypes/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/dtypes/additionalProperties/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema66.properties.dtypes.additionalProperties, data: data9 };
              vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
            }
          }
        }
      } else {
        let err18 = { instancePath: instancePath + "/dtypes", schemaPath: "#/properties/dtypes/type", keyword: "type", params: { type: "object" }, schema: schema66.properties.dtypes.type, parentSchema: schema66.properties.dtypes, data: data8 };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
    }
    if (data.architecture !== void 0 && (validate158(data.architecture, { instancePath: instancePath + "/architecture", parentData: data, parentDataProperty: "architecture", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate158.errors : vErrors.concat(validate158.errors), errors = vErrors.length)), data.quantization !== void 0 && (validate158(data.quantization, { instancePath: instancePath + "/quantization", parentData: data, parentDataProperty: "quantization", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate158.errors : vErrors.concat(validate158.errors), errors = vErrors.length)), data.layout !== void 0 && (validate172(data.layout, { instancePath: instancePath + "/layout", parentData: data, parentDataProperty: "layout", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate172.errors : vErrors.concat(validate172.errors), errors = vErrors.length)), data.pickles !== void 0) {
      let data13 = data.pickles;
      if (Array.isArray(data13)) {
        if (data13.length > 200) {
          let err19 = { instancePath: instancePath + "/pickles", schemaPath: "#/properties/pickles/maxItems", keyword: "maxItems", params: { limit: 200 }, schema: 200, parentSchema: schema66.properties.pickles, data: data13 };
          vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
        }
        let len1 = data13.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data14 = data13[i1];
          if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
            if (data14.path === void 0) {
              let err20 = { instancePath: instancePath + "/pickles/" + i1, schemaPath: "#/properties/pickles/items/required", keyword: "required", params: { missingProperty: "path" }, schema: schema66.properties.pickles.items.required, parentSchema: schema66.properties.pickles.items, data: data14 };
              vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
            }
            for (let key4 in data14)
              if (!(key4 === "path" || key4 === "imports" || key4 === "fault")) {
                let err21 = { instancePath: instancePath + "/pickles/" + i1, schemaPath: "#/properties/pickles/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, schema: !1, parentSchema: schema66.properties.pickles.items, data: data14 };
                vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
              }
            if (data14.path !== void 0 && (validate170(data14.path, { instancePath: instancePath + "/pickles/" + i1 + "/path", parentData: data14, parentDataProperty: "path", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate170.errors : vErrors.concat(validate170.errors), errors = vErrors.length)), data14.imports !== void 0) {
              let data16 = data14.imports;
              if (Array.isArray(data16)) {
                if (data16.length > 100) {
                  let err22 = { instancePath: instancePath + "/pickles/" + i1 + "/imports", schemaPath: "#/properties/pickles/items/properties/imports/maxItems", keyword: "maxItems", params: { limit: 100 }, schema: 100, parentSchema: schema66.properties.pickles.items.properties.imports, data: data16 };
                  vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
                }
                let len2 = data16.length;
                for (let i2 = 0; i2 < len2; i2++) {
                  let data17 = data16[i2];
                  if (typeof data17 == "string") {
                    if (func3(data17) > 2e3) {
                      let err23 = { instancePath: instancePath + "/pickles/" + i1 + "/imports/" + i2, schemaPath: "#/properties/pickles/items/properties/imports/items/maxLength", keyword: "maxLength", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema66.properties.pickles.items.properties.imports.items, data: data17 };
                      vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
                    }
                    if (func3(data17) < 1) {
                      let err24 = { instancePath: instancePath + "/pickles/" + i1 + "/imports/" + i2, schemaPath: "#/properties/pickles/items/properties/imports/items/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema66.properties.pickles.items.properties.imports.items, data: data17 };
                      vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
                    }
                  } else {
                    let err25 = { instancePath: instancePath + "/pickles/" + i1 + "/imports/" + i2, schemaPath: "#/properties/pickles/items/properties/imports/items/type", keyword: "type", params: { type: "string" }, schema: schema66.properties.pickles.items.properties.imports.items.type, parentSchema: schema66.properties.pickles.items.properties.imports.items, data: data17 };
                    vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
                  }
                }
              } else {
                let err26 = { instancePath: instancePath + "/pickles/" + i1 + "/imports", schemaPath: "#/properties/pickles/items/properties/imports/type", keyword: "type", params: { type: "array" }, schema: schema66.properties.pickles.items.properties.imports.type, parentSchema: schema66.properties.pickles.items.properties.imports, data: data16 };
                vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
              }
            }
            data14.fault !== void 0 && (validate158(data14.fault, { instancePath: instancePath + "/pickles/" + i1 + "/fault", parentData: data14, parentDataProperty: "fault", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate158.errors : vErrors.concat(validate158.errors), errors = vErrors.length));
          } else {
            let err27 = { instancePath: instancePath + "/pickles/" + i1, schemaPath: "#/properties/pickles/items/type", keyword: "type", params: { type: "object" }, schema: schema66.properties.pickles.items.type, parentSchema: schema66.properties.pickles.items, data: data14 };
            vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
          }
        }
      } else {
        let err28 = { instancePath: instancePath + "/pickles", schemaPath: "#/properties/pickles/type", keyword: "type", params: { type: "array" }, schema: schema66.properties.pickles.type, parentSchema: schema66.properties.pickles, data: data13 };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
    }
  } else {
    let err29 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema66.type, parentSchema: schema66, data };
    vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
  }
  return validate184.errors = vErrors, errors === 0;
}
validate184.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var schema67 = { anyOf: [{ $ref: "#/$defs/versionReference" }, { type: "object", title: "ParentRecord", additionalProperties: !1, required: ["version"], properties: { version: { $ref: "#/$defs/versionReference", description: "The parent as model@version." }, relation: { $ref: "#/$defs/word", description: "How it was used: fine-tuned, distilled, merged ..." } }, description: "A parent and how it was used." }] }, schema68 = { description: "A version reference: model@version.", type: "string", pattern: "^[a-z0-9][a-z0-9._-]*(?:/[a-z0-9][a-z0-9._-]*)?@[0-9a-z._-]+$", maxLength: 256 }, pattern29 = new RegExp("^[a-z0-9][a-z0-9._-]*(?:/[a-z0-9][a-z0-9._-]*)?@[0-9a-z._-]+$", "u");
function validate197(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate197.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (func3(data) > 256) {
      let err0 = { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 256 }, schema: 256, parentSchema: schema68, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (!pattern29.test(data)) {
      let err1 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9][a-z0-9._-]*(?:/[a-z0-9][a-z0-9._-]*)?@[0-9a-z._-]+$" }, schema: "^[a-z0-9][a-z0-9._-]*(?:/[a-z0-9][a-z0-9._-]*)?@[0-9a-z._-]+$", parentSchema: schema68, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  } else {
    let err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema68.type, parentSchema: schema68, data };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate197.errors = vErrors, errors === 0;
}
validate197.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function validate196(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate196.evaluated;
  evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0);
  let _errs0 = errors, valid0 = !1, _errs1 = errors;
  validate197(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate197.errors : vErrors.concat(validate197.errors), errors = vErrors.length);
  var _valid0 = _errs1 === errors;
  valid0 = valid0 || _valid0;
  let _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.version === void 0) {
      let err0 = { instancePath, schemaPath: "#/anyOf/1/required", keyword: "required", params: { missingProperty: "version" }, schema: schema67.anyOf[1].required, parentSchema: schema67.anyOf[1], data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "version" || key0 === "relation")) {
        let err1 = { instancePath, schemaPath: "#/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: !1, parentSchema: schema67.anyOf[1], data };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    data.version !== void 0 && (validate197(data.version, { instancePath: instancePath + "/version", parentData: data, parentDataProperty: "version", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate197.errors : vErrors.concat(validate197.errors), errors = vErrors.length)), data.relation !== void 0 && (validate166(data.relation, { instancePath: instancePath + "/relation", parentData: data, parentDataProperty: "relation", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate166.errors : vErrors.concat(validate166.errors), errors = vErrors.length));
  } else {
    let err2 = { instancePath, schemaPath: "#/anyOf/1/type", keyword: "type", params: { type: "object" }, schema: schema67.anyOf[1].type, parentSchema: schema67.anyOf[1], data };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  var _valid0 = _errs2 === errors;
  if (valid0 = valid0 || _valid0, _valid0)
    var props0 = !0;
  if (valid0)
    errors = _errs0, vErrors !== null && (_errs0 ? vErrors.length = _errs0 : vErrors = null);
  else {
    let err3 = { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {}, schema: schema67.anyOf, parentSchema: schema67, data };
    vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
  }
  return validate196.errors = vErrors, evaluated0.props = props0, errors === 0;
}
validate196.evaluated = { dynamicProps: !0, dynamicItems: !1 };
var schema69 = { type: "object", title: "DatasetRecord", additionalProperties: !1, required: ["name"], properties: { name: { $ref: "#/$defs/text", description: "Name of the dataset." }, version: { $ref: "#/$defs/text", description: "Version of the dataset." }, digest: { $ref: "#/$defs/digest", description: "sha256 of the dataset or of its manifest." } }, description: "A dataset, by name." };
function validate202(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate202.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, schema: schema69.required, parentSchema: schema69, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "name" || key0 === "version" || key0 === "digest")) {
        let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: !1, parentSchema: schema69, data };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    data.name !== void 0 && (validate158(data.name, { instancePath: instancePath + "/name", parentData: data, parentDataProperty: "name", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate158.errors : vErrors.concat(validate158.errors), errors = vErrors.length)), data.version !== void 0 && (validate158(data.version, { instancePath: instancePath + "/version", parentData: data, parentDataProperty: "version", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate158.errors : vErrors.concat(validate158.errors), errors = vErrors.length)), data.digest !== void 0 && (validate172(data.digest, { instancePath: instancePath + "/digest", parentData: data, parentDataProperty: "digest", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate172.errors : vErrors.concat(validate172.errors), errors = vErrors.length));
  } else {
    let err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema69.type, parentSchema: schema69, data };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate202.errors = vErrors, errors === 0;
}
validate202.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var schema70 = { description: "A parameter: text, number, true or false, nothing, a list or a map of them.", anyOf: [{ type: "string", maxLength: 65536 }, { type: "number" }, { type: "boolean" }, { type: "null" }, { type: "array" }, { type: "object", additionalProperties: !0 }] };
function validate218(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate218.evaluated;
  evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0);
  let _errs0 = errors, valid0 = !1, _errs1 = errors;
  if (typeof data == "string") {
    if (func3(data) > 65536) {
      let err0 = { instancePath, schemaPath: "#/anyOf/0/maxLength", keyword: "maxLength", params: { limit: 65536 }, schema: 65536, parentSchema: schema70.anyOf[0], data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/anyOf/0/type", keyword: "type", params: { type: "string" }, schema: schema70.anyOf[0].type, parentSchema: schema70.anyOf[0], data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  var _valid0 = _errs1 === errors;
  valid0 = valid0 || _valid0;
  let _errs3 = errors;
  if (!(typeof data == "number" && isFinite(data))) {
    let err2 = { instancePath, schemaPath: "#/anyOf/1/type", keyword: "type", params: { type: "number" }, schema: schema70.anyOf[1].type, parentSchema: schema70.anyOf[1], data };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  var _valid0 = _errs3 === errors;
  valid0 = valid0 || _valid0;
  let _errs5 = errors;
  if (typeof data != "boolean") {
    let err3 = { instancePath, schemaPath: "#/anyOf/2/type", keyword: "type", params: { type: "boolean" }, schema: schema70.anyOf[2].type, parentSchema: schema70.anyOf[2], data };
    vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
  }
  var _valid0 = _errs5 === errors;
  valid0 = valid0 || _valid0;
  let _errs7 = errors;
  if (data !== null) {
    let err4 = { instancePath, schemaPath: "#/anyOf/3/type", keyword: "type", params: { type: "null" }, schema: schema70.anyOf[3].type, parentSchema: schema70.anyOf[3], data };
    vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
  }
  var _valid0 = _errs7 === errors;
  valid0 = valid0 || _valid0;
  let _errs9 = errors;
  if (!Array.isArray(data)) {
    let err5 = { instancePath, schemaPath: "#/anyOf/4/type", keyword: "type", params: { type: "array" }, schema: schema70.anyOf[4].type, parentSchema: schema70.anyOf[4], data };
    vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
  }
  var _valid0 = _errs9 === errors;
  valid0 = valid0 || _valid0;
  let _errs11 = errors;
  if (!(data && typeof data == "object" && !Array.isArray(data))) {
    let err6 = { instancePath, schemaPath: "#/anyOf/5/type", keyword: "type", params: { type: "object" }, schema: schema70.anyOf[5].type, parentSchema: schema70.anyOf[5], data };
    vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
  }
  var _valid0 = _errs11 === errors;
  if (valid0 = valid0 || _valid0, _valid0)
    var props0 = !0;
  if (valid0)
    errors = _errs0, vErrors !== null && (_errs0 ? vErrors.length = _errs0 : vErrors = null);
  else {
    let err7 = { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {}, schema: schema70.anyOf, parentSchema: schema70, data };
    vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
  }
  return validate218.errors = vErrors, evaluated0.props = props0, errors === 0;
}
validate218.evaluated = { dynamicProps: !0, dynamicItems: !1 };
var schema71 = { description: "A metric name: a letter or underscore, then letters, digits and . _ @ / -.", type: "string", pattern: "^[A-Za-z_][A-Za-z0-9_.@/-]{0,127}$" };
function validate222(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate222.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern17.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z_][A-Za-z0-9_.@/-]{0,127}$" }, schema: "^[A-Za-z_][A-Za-z0-9_.@/-]{0,127}$", parentSchema: schema71, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema71.type, parentSchema: schema71, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate222.errors = vErrors, errors === 0;
}
validate222.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema72 = { anyOf: [{ type: "number" }, { type: "object", title: "MetricRecord", additionalProperties: !1, required: ["value"], properties: { value: { type: "number", description: "The measured value." }, at: { $ref: "#/$defs/instant", description: "When it was measured." }, dataset: { $ref: "#/$defs/text", description: "What it was measured on." } }, description: "A metric with its circumstances." }] };
function validate224(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate224.evaluated;
  evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0);
  let _errs0 = errors, valid0 = !1, _errs1 = errors;
  if (!(typeof data == "number" && isFinite(data))) {
    let err0 = { instancePath, schemaPath: "#/anyOf/0/type", keyword: "type", params: { type: "number" }, schema: schema72.anyOf[0].type, parentSchema: schema72.anyOf[0], data };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  var _valid0 = _errs1 === errors;
  valid0 = valid0 || _valid0;
  let _errs3 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.value === void 0) {
      let err1 = { instancePath, schemaPath: "#/anyOf/1/required", keyword: "required", params: { missingProperty: "value" }, schema: schema72.anyOf[1].required, parentSchema: schema72.anyOf[1], data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "value" || key0 === "at" || key0 === "dataset")) {
        let err2 = { instancePath, schemaPath: "#/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: !1, parentSchema: schema72.anyOf[1], data };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.value !== void 0) {
      let data0 = data.value;
      if (!(typeof data0 == "number" && isFinite(data0))) {
        let err3 = { instancePath: instancePath + "/value", schemaPath: "#/anyOf/1/properties/value/type", keyword: "type", params: { type: "number" }, schema: schema72.anyOf[1].properties.value.type, parentSchema: schema72.anyOf[1].properties.value, data: data0 };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    data.at !== void 0 && (validate156(data.at, { instancePath: instancePath + "/at", parentData: data, parentDataProperty: "at", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate156.errors : vErrors.concat(validate156.errors), errors = vErrors.length)), data.dataset !== void 0 && (validate158(data.dataset, { instancePath: instancePath + "/dataset", parentData: data, parentDataProperty: "dataset", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate158.errors : vErrors.concat(validate158.errors), errors = vErrors.length));
  } else {
    let err4 = { instancePath, schemaPath: "#/anyOf/1/type", keyword: "type", params: { type: "object" }, schema: schema72.anyOf[1].type, parentSchema: schema72.anyOf[1], data };
    vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
  }
  var _valid0 = _errs3 === errors;
  if (valid0 = valid0 || _valid0, _valid0)
    var props0 = !0;
  if (valid0)
    errors = _errs0, vErrors !== null && (_errs0 ? vErrors.length = _errs0 : vErrors = null);
  else {
    let err5 = { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {}, schema: schema72.anyOf, parentSchema: schema72, data };
    vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
  }
  return validate224.errors = vErrors, evaluated0.props = props0, errors === 0;
}
validate224.evaluated = { dynamicProps: !0, dynamicItems: !1 };
var schema73 = { type: "object", maxProperties: 2e3, propertyNames: { $ref: "#/$defs/tagName" }, additionalProperties: { anyOf: [{ type: "string", maxLength: 2e3 }, { type: "null" }] } }, schema74 = { description: "A tag name: a-z, 0-9 and . _ / -, starting with a letter or digit.", type: "string", pattern: "^[a-z0-9][a-z0-9._/-]{0,127}$" };
function validate229(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate229.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern16.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9][a-z0-9._/-]{0,127}$" }, schema: "^[a-z0-9][a-z0-9._/-]{0,127}$", parentSchema: schema74, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema74.type, parentSchema: schema74, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate229.errors = vErrors, errors === 0;
}
validate229.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function validate228(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate228.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (Object.keys(data).length > 2e3) {
      let err0 = { instancePath, schemaPath: "#/maxProperties", keyword: "maxProperties", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema73, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data) {
      let _errs1 = errors;
      validate229(key0, { instancePath, parentData: data, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate229.errors : vErrors.concat(validate229.errors), errors = vErrors.length);
      var valid0 = _errs1 === errors;
      if (!valid0) {
        let err1 = { instancePath, schemaPath: "#/propertyNames", keyword: "propertyNames", params: { propertyName: key0 }, schema: schema73.propertyNames, parentSchema: schema73, data };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
    for (let key1 in data) {
      let data0 = data[key1], _errs4 = errors, valid2 = !1, _errs5 = errors;
      if (typeof data0 == "string") {
        if (func3(data0) > 2e3) {
          let err2 = { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/additionalProperties/anyOf/0/maxLength", keyword: "maxLength", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema73.additionalProperties.anyOf[0], data: data0 };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
      } else {
        let err3 = { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/additionalProperties/anyOf/0/type", keyword: "type", params: { type: "string" }, schema: schema73.additionalProperties.anyOf[0].type, parentSchema: schema73.additionalProperties.anyOf[0], data: data0 };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      var _valid0 = _errs5 === errors;
      valid2 = valid2 || _valid0;
      let _errs7 = errors;
      if (data0 !== null) {
        let err4 = { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/additionalProperties/anyOf/1/type", keyword: "type", params: { type: "null" }, schema: schema73.additionalProperties.anyOf[1].type, parentSchema: schema73.additionalProperties.anyOf[1], data: data0 };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
      var _valid0 = _errs7 === errors;
      if (valid2 = valid2 || _valid0, valid2)
        errors = _errs4, vErrors !== null && (_errs4 ? vErrors.length = _errs4 : vErrors = null);
      else {
        let err5 = { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/additionalProperties/anyOf", keyword: "anyOf", params: {}, schema: schema73.additionalProperties.anyOf, parentSchema: schema73.additionalProperties, data: data0 };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
  } else {
    let err6 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema73.type, parentSchema: schema73, data };
    vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
  }
  return validate228.errors = vErrors, errors === 0;
}
validate228.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function validate153(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate153.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.version === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "version" }, schema: schema54.required, parentSchema: schema54, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.created === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "created" }, schema: schema54.required, parentSchema: schema54, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.author === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "author" }, schema: schema54.required, parentSchema: schema54, data };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    for (let key0 in data)
      if (!func1.call(schema54.properties, key0)) {
        let err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: !1, parentSchema: schema54, data };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    if (data.version !== void 0 && (validate154(data.version, { instancePath: instancePath + "/version", parentData: data, parentDataProperty: "version", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate154.errors : vErrors.concat(validate154.errors), errors = vErrors.length)), data.ordinal !== void 0) {
      let data1 = data.ordinal;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        let err4 = { instancePath: instancePath + "/ordinal", schemaPath: "#/properties/ordinal/type", keyword: "type", params: { type: "integer" }, schema: schema54.properties.ordinal.type, parentSchema: schema54.properties.ordinal, data: data1 };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 9007199254740991 || isNaN(data1)) {
          let err5 = { instancePath: instancePath + "/ordinal", schemaPath: "#/properties/ordinal/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, schema: 9007199254740991, parentSchema: schema54.properties.ordinal, data: data1 };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        if (data1 < 1 || isNaN(data1)) {
          let err6 = { instancePath: instancePath + "/ordinal", schemaPath: "#/properties/ordinal/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, schema: 1, parentSchema: schema54.properties.ordinal, data: data1 };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      }
    }
    if (data.created !== void 0 && (validate156(data.created, { instancePath: instancePath + "/created", parentData: data, parentDataProperty: "created", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate156.errors : vErrors.concat(validate156.errors), errors = vErrors.length)), data.author !== void 0 && (validate158(data.author, { instancePath: instancePath + "/author", parentData: data, parentDataProperty: "author", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate158.errors : vErrors.concat(validate158.errors), errors = vErrors.length)), data.description !== void 0 && (validate160(data.description, { instancePath: instancePath + "/description", parentData: data, parentDataProperty: "description", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate160.errors : vErrors.concat(validate160.errors), errors = vErrors.length)), data.change !== void 0) {
      let data5 = data.change;
      if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
        if (data5.level === void 0) {
          let err7 = { instancePath: instancePath + "/change", schemaPath: "#/properties/change/required", keyword: "required", params: { missingProperty: "level" }, schema: schema54.properties.change.required, parentSchema: schema54.properties.change, data: data5 };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        for (let key1 in data5)
          if (!(key1 === "level" || key1 === "from" || key1 === "reasons" || key1 === "notes")) {
            let err8 = { instancePath: instancePath + "/change", schemaPath: "#/properties/change/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, schema: !1, parentSchema: schema54.properties.change, data: data5 };
            vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
          }
        if (data5.level !== void 0) {
          let data6 = data5.level;
          if (!(data6 === "initial" || data6 === "major" || data6 === "minor" || data6 === "patch")) {
            let err9 = { instancePath: instancePath + "/change/level", schemaPath: "#/properties/change/properties/level/enum", keyword: "enum", params: { allowedValues: schema54.properties.change.properties.level.enum }, schema: schema54.properties.change.properties.level.enum, parentSchema: schema54.properties.change.properties.level, data: data6 };
            vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
          }
        }
        if (data5.from !== void 0 && (validate154(data5.from, { instancePath: instancePath + "/change/from", parentData: data5, parentDataProperty: "from", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate154.errors : vErrors.concat(validate154.errors), errors = vErrors.length)), data5.reasons !== void 0) {
          let data8 = data5.reasons;
          if (Array.isArray(data8)) {
            let len0 = data8.length;
            for (let i0 = 0; i0 < len0; i0++)
              validate158(data8[i0], { instancePath: instancePath + "/change/reasons/" + i0, parentData: data8, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate158.errors : vErrors.concat(validate158.errors), errors = vErrors.length);
          } else {
            let err10 = { instancePath: instancePath + "/change/reasons", schemaPath: "#/properties/change/properties/reasons/type", keyword: "type", params: { type: "array" }, schema: schema54.properties.change.properties.reasons.type, parentSchema: schema54.properties.change.properties.reasons, data: data8 };
            vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
          }
        }
        data5.notes !== void 0 && (validate160(data5.notes, { instancePath: instancePath + "/change/notes", parentData: data5, parentDataProperty: "notes", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate160.errors : vErrors.concat(validate160.errors), errors = vErrors.length));
      } else {
        let err11 = { instancePath: instancePath + "/change", schemaPath: "#/properties/change/type", keyword: "type", params: { type: "object" }, schema: schema54.properties.change.type, parentSchema: schema54.properties.change, data: data5 };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.task !== void 0 && (validate158(data.task, { instancePath: instancePath + "/task", parentData: data, parentDataProperty: "task", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate158.errors : vErrors.concat(validate158.errors), errors = vErrors.length)), data.framework !== void 0 && (validate166(data.framework, { instancePath: instancePath + "/framework", parentData: data, parentDataProperty: "framework", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate166.errors : vErrors.concat(validate166.errors), errors = vErrors.length)), data.model_type !== void 0 && (validate158(data.model_type, { instancePath: instancePath + "/model_type", parentData: data, parentDataProperty: "model_type", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate158.errors : vErrors.concat(validate158.errors), errors = vErrors.length)), data.artifacts !== void 0) {
      let data14 = data.artifacts;
      if (Array.isArray(data14)) {
        if (data14.length > 200) {
          let err12 = { instancePath: instancePath + "/artifacts", schemaPath: "#/properties/artifacts/maxItems", keyword: "maxItems", params: { limit: 200 }, schema: 200, parentSchema: schema54.properties.artifacts, data: data14 };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
        let len1 = data14.length;
        for (let i1 = 0; i1 < len1; i1++)
          validate169(data14[i1], { instancePath: instancePath + "/artifacts/" + i1, parentData: data14, parentDataProperty: i1, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate169.errors : vErrors.concat(validate169.errors), errors = vErrors.length);
      } else {
        let err13 = { instancePath: instancePath + "/artifacts", schemaPath: "#/properties/artifacts/type", keyword: "type", params: { type: "array" }, schema: schema54.properties.artifacts.type, parentSchema: schema54.properties.artifacts, data: data14 };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.interface !== void 0 && (validate178(data.interface, { instancePath: instancePath + "/interface", parentData: data, parentDataProperty: "interface", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate178.errors : vErrors.concat(validate178.errors), errors = vErrors.length)), data.inspection !== void 0 && (validate184(data.inspection, { instancePath: instancePath + "/inspection", parentData: data, parentDataProperty: "inspection", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate184.errors : vErrors.concat(validate184.errors), errors = vErrors.length)), data.features !== void 0) {
      let data18 = data.features;
      if (Array.isArray(data18)) {
        if (data18.length > 2e3) {
          let err14 = { instancePath: instancePath + "/features", schemaPath: "#/properties/features/maxItems", keyword: "maxItems", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema54.properties.features, data: data18 };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
        let len2 = data18.length;
        for (let i2 = 0; i2 < len2; i2++)
          validate158(data18[i2], { instancePath: instancePath + "/features/" + i2, parentData: data18, parentDataProperty: i2, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate158.errors : vErrors.concat(validate158.errors), errors = vErrors.length);
      } else {
        let err15 = { instancePath: instancePath + "/features", schemaPath: "#/properties/features/type", keyword: "type", params: { type: "array" }, schema: schema54.properties.features.type, parentSchema: schema54.properties.features, data: data18 };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.parents !== void 0) {
      let data20 = data.parents;
      if (Array.isArray(data20)) {
        if (data20.length > 200) {
          let err16 = { instancePath: instancePath + "/parents", schemaPath: "#/properties/parents/maxItems", keyword: "maxItems", params: { limit: 200 }, schema: 200, parentSchema: schema54.properties.parents, data: data20 };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
        let len3 = data20.length;
        for (let i3 = 0; i3 < len3; i3++)
          validate196(data20[i3], { instancePath: instancePath + "/parents/" + i3, parentData: data20, parentDataProperty: i3, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate196.errors : vErrors.concat(validate196.errors), errors = vErrors.length);
      } else {
        let err17 = { instancePath: instancePath + "/parents", schemaPath: "#/properties/parents/type", keyword: "type", params: { type: "array" }, schema: schema54.properties.parents.type, parentSchema: schema54.properties.parents, data: data20 };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
    if (data.dataset !== void 0) {
      let data22 = data.dataset;
      if (Array.isArray(data22)) {
        if (data22.length > 200) {
          let err18 = { instancePath: instancePath + "/dataset", schemaPath: "#/properties/dataset/maxItems", keyword: "maxItems", params: { limit: 200 }, schema: 200, parentSchema: schema54.properties.dataset, data: data22 };
          vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
        }
        let len4 = data22.length;
        for (let i4 = 0; i4 < len4; i4++)
          validate202(data22[i4], { instancePath: instancePath + "/dataset/" + i4, parentData: data22, parentDataProperty: i4, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate202.errors : vErrors.concat(validate202.errors), errors = vErrors.length);
      } else {
        let err19 = { instancePath: instancePath + "/dataset", schemaPath: "#/properties/dataset/type", keyword: "type", params: { type: "array" }, schema: schema54.properties.dataset.type, parentSchema: schema54.properties.dataset, data: data22 };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
    if (data.training !== void 0) {
      let data24 = data.training;
      if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
        for (let key2 in data24)
          if (!(key2 === "started" || key2 === "ended" || key2 === "duration_s" || key2 === "samples" || key2 === "host")) {
            let err20 = { instancePath: instancePath + "/training", schemaPath: "#/properties/training/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, schema: !1, parentSchema: schema54.properties.training, data: data24 };
            vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
          }
        if (data24.started !== void 0 && (validate156(data24.started, { instancePath: instancePath + "/training/started", parentData: data24, parentDataProperty: "started", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate156.errors : vErrors.concat(validate156.errors), errors = vErrors.length)), data24.ended !== void 0 && (validate156(data24.ended, { instancePath: instancePath + "/training/ended", parentData: data24, parentDataProperty: "ended", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate156.errors : vErrors.concat(validate156.errors), errors = vErrors.length)), data24.duration_s !== void 0) {
          let data27 = data24.duration_s;
          if (typeof data27 == "number" && isFinite(data27)) {
            if (data27 < 0 || isNaN(data27)) {
              let err21 = { instancePath: instancePath + "/training/duration_s", schemaPath: "#/properties/training/properties/duration_s/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema54.properties.training.properties.duration_s, data: data27 };
              vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
            }
          } else {
            let err22 = { instancePath: instancePath + "/training/duration_s", schemaPath: "#/properties/training/properties/duration_s/type", keyword: "type", params: { type: "number" }, schema: schema54.properties.training.properties.duration_s.type, parentSchema: schema54.properties.training.properties.duration_s, data: data27 };
            vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
          }
        }
        if (data24.samples !== void 0) {
          let data28 = data24.samples;
          if (data28 && typeof data28 == "object" && !Array.isArray(data28)) {
            for (let key3 in data28)
              if (!(key3 === "train" || key3 === "validation" || key3 === "test")) {
                let err23 = { instancePath: instancePath + "/training/samples", schemaPath: "#/properties/training/properties/samples/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, schema: !1, parentSchema: schema54.properties.training.properties.samples, data: data28 };
                vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
              }
            data28.train !== void 0 && (validate174(data28.train, { instancePath: instancePath + "/training/samples/train", parentData: data28, parentDataProperty: "train", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate174.errors : vErrors.concat(validate174.errors), errors = vErrors.length)), data28.validation !== void 0 && (validate174(data28.validation, { instancePath: instancePath + "/training/samples/validation", parentData: data28, parentDataProperty: "validation", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate174.errors : vErrors.concat(validate174.errors), errors = vErrors.length)), data28.test !== void 0 && (validate174(data28.test, { instancePath: instancePath + "/training/samples/test", parentData: data28, parentDataProperty: "test", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate174.errors : vErrors.concat(validate174.errors), errors = vErrors.length));
          } else {
            let err24 = { instancePath: instancePath + "/training/samples", schemaPath: "#/properties/training/properties/samples/type", keyword: "type", params: { type: "object" }, schema: schema54.properties.training.properties.samples.type, parentSchema: schema54.properties.training.properties.samples, data: data28 };
            vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
          }
        }
        data24.host !== void 0 && (validate158(data24.host, { instancePath: instancePath + "/training/host", parentData: data24, parentDataProperty: "host", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate158.errors : vErrors.concat(validate158.errors), errors = vErrors.length));
      } else {
        let err25 = { instancePath: instancePath + "/training", schemaPath: "#/properties/training/type", keyword: "type", params: { type: "object" }, schema: schema54.properties.training.type, parentSchema: schema54.properties.training, data: data24 };
        vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
      }
    }
    if (data.source !== void 0) {
      let data33 = data.source;
      if (data33 && typeof data33 == "object" && !Array.isArray(data33)) {
        for (let key4 in data33)
          if (!(key4 === "run" || key4 === "commit" || key4 === "uri")) {
            let err26 = { instancePath: instancePath + "/source", schemaPath: "#/properties/source/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, schema: !1, parentSchema: schema54.properties.source, data: data33 };
            vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
          }
        data33.run !== void 0 && (validate158(data33.run, { instancePath: instancePath + "/source/run", parentData: data33, parentDataProperty: "run", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate158.errors : vErrors.concat(validate158.errors), errors = vErrors.length)), data33.commit !== void 0 && (validate158(data33.commit, { instancePath: instancePath + "/source/commit", parentData: data33, parentDataProperty: "commit", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate158.errors : vErrors.concat(validate158.errors), errors = vErrors.length)), data33.uri !== void 0 && (validate158(data33.uri, { instancePath: instancePath + "/source/uri", parentData: data33, parentDataProperty: "uri", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate158.errors : vErrors.concat(validate158.errors), errors = vErrors.length));
      } else {
        let err27 = { instancePath: instancePath + "/source", schemaPath: "#/properties/source/type", keyword: "type", params: { type: "object" }, schema: schema54.properties.source.type, parentSchema: schema54.properties.source, data: data33 };
        vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
      }
    }
    if (data.code !== void 0) {
      let data37 = data.code;
      if (data37 && typeof data37 == "object" && !Array.isArray(data37)) {
        if (data37.repository === void 0) {
          let err28 = { instancePath: instancePath + "/code", schemaPath: "#/properties/code/required", keyword: "required", params: { missingProperty: "repository" }, schema: schema54.properties.code.required, parentSchema: schema54.properties.code, data: data37 };
          vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
        }
        for (let key5 in data37)
          if (!(key5 === "repository" || key5 === "commit")) {
            let err29 = { instancePath: instancePath + "/code", schemaPath: "#/properties/code/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, schema: !1, parentSchema: schema54.properties.code, data: data37 };
            vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
          }
        data37.repository !== void 0 && (validate158(data37.repository, { instancePath: instancePath + "/code/repository", parentData: data37, parentDataProperty: "repository", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate158.errors : vErrors.concat(validate158.errors), errors = vErrors.length)), data37.commit !== void 0 && (validate158(data37.commit, { instancePath: instancePath + "/code/commit", parentData: data37, parentDataProperty: "commit", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate158.errors : vErrors.concat(validate158.errors), errors = vErrors.length));
      } else {
        let err30 = { instancePath: instancePath + "/code", schemaPath: "#/properties/code/type", keyword: "type", params: { type: "object" }, schema: schema54.properties.code.type, parentSchema: schema54.properties.code, data: data37 };
        vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
      }
    }
    if (data.parameters !== void 0) {
      let data40 = data.parameters;
      if (data40 && typeof data40 == "object" && !Array.isArray(data40)) {
        if (Object.keys(data40).length > 2e3) {
          let err31 = { instancePath: instancePath + "/parameters", schemaPath: "#/properties/parameters/maxProperties", keyword: "maxProperties", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema54.properties.parameters, data: data40 };
          vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
        }
        for (let key6 in data40) {
          let _errs61 = errors;
          if (typeof key6 == "string" && func3(key6) > 256) {
            let err32 = { instancePath: instancePath + "/parameters", schemaPath: "#/properties/parameters/propertyNames/maxLength", keyword: "maxLength", params: { limit: 256 }, schema: 256, parentSchema: schema54.properties.parameters.propertyNames, data: key6, propertyName: key6 };
            vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
          }
          var valid16 = _errs61 === errors;
          if (!valid16) {
            let err33 = { instancePath: instancePath + "/parameters", schemaPath: "#/properties/parameters/propertyNames", keyword: "propertyNames", params: { propertyName: key6 }, schema: schema54.properties.parameters.propertyNames, parentSchema: schema54.properties.parameters, data: data40 };
            vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
          }
        }
        for (let key7 in data40)
          validate218(data40[key7], { instancePath: instancePath + "/parameters/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data40, parentDataProperty: key7, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate218.errors : vErrors.concat(validate218.errors), errors = vErrors.length);
      } else {
        let err34 = { instancePath: instancePath + "/parameters", schemaPath: "#/properties/parameters/type", keyword: "type", params: { type: "object" }, schema: schema54.properties.parameters.type, parentSchema: schema54.properties.parameters, data: data40 };
        vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
      }
    }
    if (data.config !== void 0) {
      let data42 = data.config;
      if (data42 && typeof data42 == "object" && !Array.isArray(data42)) {
        if (data42.hash === void 0) {
          let err35 = { instancePath: instancePath + "/config", schemaPath: "#/properties/config/required", keyword: "required", params: { missingProperty: "hash" }, schema: schema54.properties.config.required, parentSchema: schema54.properties.config, data: data42 };
          vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
        }
        for (let key8 in data42)
          if (!(key8 === "hash" || key8 === "artifact")) {
            let err36 = { instancePath: instancePath + "/config", schemaPath: "#/properties/config/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, schema: !1, parentSchema: schema54.properties.config, data: data42 };
            vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
          }
        data42.hash !== void 0 && (validate172(data42.hash, { instancePath: instancePath + "/config/hash", parentData: data42, parentDataProperty: "hash", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate172.errors : vErrors.concat(validate172.errors), errors = vErrors.length)), data42.artifact !== void 0 && (validate172(data42.artifact, { instancePath: instancePath + "/config/artifact", parentData: data42, parentDataProperty: "artifact", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate172.errors : vErrors.concat(validate172.errors), errors = vErrors.length));
      } else {
        let err37 = { instancePath: instancePath + "/config", schemaPath: "#/properties/config/type", keyword: "type", params: { type: "object" }, schema: schema54.properties.config.type, parentSchema: schema54.properties.config, data: data42 };
        vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
      }
    }
    if (data.metrics !== void 0) {
      let data45 = data.metrics;
      if (data45 && typeof data45 == "object" && !Array.isArray(data45)) {
        if (Object.keys(data45).length > 2e3) {
          let err38 = { instancePath: instancePath + "/metrics", schemaPath: "#/properties/metrics/maxProperties", keyword: "maxProperties", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema54.properties.metrics, data: data45 };
          vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
        }
        for (let key9 in data45) {
          let _errs71 = errors;
          validate222(key9, { instancePath: instancePath + "/metrics", parentData: data45, parentDataProperty: "metrics", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate222.errors : vErrors.concat(validate222.errors), errors = vErrors.length);
          var valid19 = _errs71 === errors;
          if (!valid19) {
            let err39 = { instancePath: instancePath + "/metrics", schemaPath: "#/properties/metrics/propertyNames", keyword: "propertyNames", params: { propertyName: key9 }, schema: schema54.properties.metrics.propertyNames, parentSchema: schema54.properties.metrics, data: data45 };
            vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
          }
        }
        for (let key10 in data45)
          validate224(data45[key10], { instancePath: instancePath + "/metrics/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data45, parentDataProperty: key10, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate224.errors : vErrors.concat(validate224.errors), errors = vErrors.length);
      } else {
        let err40 = { instancePath: instancePath + "/metrics", schemaPath: "#/properties/metrics/type", keyword: "type", params: { type: "object" }, schema: schema54.properties.metrics.type, parentSchema: schema54.properties.metrics, data: data45 };
        vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
      }
    }
    if (data.tags !== void 0 && (validate228(data.tags, { instancePath: instancePath + "/tags", parentData: data, parentDataProperty: "tags", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate228.errors : vErrors.concat(validate228.errors), errors = vErrors.length)), data.exports !== void 0) {
      let data48 = data.exports;
      if (Array.isArray(data48)) {
        if (data48.length > 200) {
          let err41 = { instancePath: instancePath + "/exports", schemaPath: "#/properties/exports/maxItems", keyword: "maxItems", params: { limit: 200 }, schema: 200, parentSchema: schema54.properties.exports, data: data48 };
          vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
        }
        let len5 = data48.length;
        for (let i5 = 0; i5 < len5; i5++) {
          let data49 = data48[i5];
          if (data49 && typeof data49 == "object" && !Array.isArray(data49)) {
            if (data49.format === void 0) {
              let err42 = { instancePath: instancePath + "/exports/" + i5, schemaPath: "#/properties/exports/items/required", keyword: "required", params: { missingProperty: "format" }, schema: schema54.properties.exports.items.required, parentSchema: schema54.properties.exports.items, data: data49 };
              vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
            }
            for (let key11 in data49)
              if (!(key11 === "format" || key11 === "path" || key11 === "digest" || key11 === "size" || key11 === "uri" || key11 === "created" || key11 === "role" || key11 === "inspection")) {
                let err43 = { instancePath: instancePath + "/exports/" + i5, schemaPath: "#/properties/exports/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key11 }, schema: !1, parentSchema: schema54.properties.exports.items, data: data49 };
                vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
              }
            if (data49.format !== void 0 && (validate166(data49.format, { instancePath: instancePath + "/exports/" + i5 + "/format", parentData: data49, parentDataProperty: "format", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate166.errors : vErrors.concat(validate166.errors), errors = vErrors.length)), data49.path !== void 0 && (validate170(data49.path, { instancePath: instancePath + "/exports/" + i5 + "/path", parentData: data49, parentDataProperty: "path", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate170.errors : vErrors.concat(validate170.errors), errors = vErrors.length)), data49.digest !== void 0 && (validate172(data49.digest, { instancePath: instancePath + "/exports/" + i5 + "/digest", parentData: data49, parentDataProperty: "digest", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate172.errors : vErrors.concat(validate172.errors), errors = vErrors.length)), data49.size !== void 0 && (validate174(data49.size, { instancePath: instancePath + "/exports/" + i5 + "/size", parentData: data49, parentDataProperty: "size", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate174.errors : vErrors.concat(validate174.errors), errors = vErrors.length)), data49.uri !== void 0 && (validate158(data49.uri, { instancePath: instancePath + "/exports/" + i5 + "/uri", parentData: data49, parentDataProperty: "uri", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate158.errors : vErrors.concat(validate158.errors), errors = vErrors.length)), data49.created !== void 0 && (validate156(data49.created, { instancePath: instancePath + "/exports/" + i5 + "/created", parentData: data49, parentDataProperty: "created", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate156.errors : vErrors.concat(validate156.errors), errors = vErrors.length)), data49.role !== void 0) {
              let data56 = data49.role;
              if (!(data56 === "weights" || data56 === "tokenizer" || data56 === "preprocessing" || data56 === "config" || data56 === "manifest" || data56 === "other")) {
                let err44 = { instancePath: instancePath + "/exports/" + i5 + "/role", schemaPath: "#/properties/exports/items/properties/role/enum", keyword: "enum", params: { allowedValues: schema54.properties.exports.items.properties.role.enum }, schema: schema54.properties.exports.items.properties.role.enum, parentSchema: schema54.properties.exports.items.properties.role, data: data56 };
                vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
              }
            }
            data49.inspection !== void 0 && (validate184(data49.inspection, { instancePath: instancePath + "/exports/" + i5 + "/inspection", parentData: data49, parentDataProperty: "inspection", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate184.errors : vErrors.concat(validate184.errors), errors = vErrors.length));
          } else {
            let err45 = { instancePath: instancePath + "/exports/" + i5, schemaPath: "#/properties/exports/items/type", keyword: "type", params: { type: "object" }, schema: schema54.properties.exports.items.type, parentSchema: schema54.properties.exports.items, data: data49 };
            vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
          }
        }
      } else {
        let err46 = { instancePath: instancePath + "/exports", schemaPath: "#/properties/exports/type", keyword: "type", params: { type: "array" }, schema: schema54.properties.exports.type, parentSchema: schema54.properties.exports, data: data48 };
        vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
      }
    }
    if (data.links !== void 0) {
      let data58 = data.links;
      if (Array.isArray(data58)) {
        if (data58.length > 200) {
          let err47 = { instancePath: instancePath + "/links", schemaPath: "#/properties/links/maxItems", keyword: "maxItems", params: { limit: 200 }, schema: 200, parentSchema: schema54.properties.links, data: data58 };
          vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
        }
        let len6 = data58.length;
        for (let i6 = 0; i6 < len6; i6++)
          validate158(data58[i6], { instancePath: instancePath + "/links/" + i6, parentData: data58, parentDataProperty: i6, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate158.errors : vErrors.concat(validate158.errors), errors = vErrors.length);
      } else {
        let err48 = { instancePath: instancePath + "/links", schemaPath: "#/properties/links/type", keyword: "type", params: { type: "array" }, schema: schema54.properties.links.type, parentSchema: schema54.properties.links, data: data58 };
        vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
      }
    }
    if (data.resources !== void 0) {
      let data60 = data.resources;
      if (data60 && typeof data60 == "object" && !Array.isArray(data60)) {
        for (let key12 in data60)
          if (!(key12 === "memory_bytes" || key12 === "gpu_memory_bytes")) {
            let err49 = { instancePath: instancePath + "/resources", schemaPath: "#/properties/resources/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key12 }, schema: !1, parentSchema: schema54.properties.resources, data: data60 };
            vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
          }
        data60.memory_bytes !== void 0 && (validate174(data60.memory_bytes, { instancePath: instancePath + "/resources/memory_bytes", parentData: data60, parentDataProperty: "memory_bytes", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate174.errors : vErrors.concat(validate174.errors), errors = vErrors.length)), data60.gpu_memory_bytes !== void 0 && (validate174(data60.gpu_memory_bytes, { instancePath: instancePath + "/resources/gpu_memory_bytes", parentData: data60, parentDataProperty: "gpu_memory_bytes", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate174.errors : vErrors.concat(validate174.errors), errors = vErrors.length));
      } else {
        let err50 = { instancePath: instancePath + "/resources", schemaPath: "#/properties/resources/type", keyword: "type", params: { type: "object" }, schema: schema54.properties.resources.type, parentSchema: schema54.properties.resources, data: data60 };
        vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
      }
    }
    if (data.custom !== void 0) {
      let data63 = data.custom;
      if (!(data63 && typeof data63 == "object" && !Array.isArray(data63))) {
        let err51 = { instancePath: instancePath + "/custom", schemaPath: "#/properties/custom/type", keyword: "type", params: { type: "object" }, schema: schema54.properties.custom.type, parentSchema: schema54.properties.custom, data: data63 };
        vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
      }
    }
  } else {
    let err52 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema54.type, parentSchema: schema54, data };
    vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
  }
  return validate153.errors = vErrors, errors === 0;
}
validate153.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var evidence = validate242, schema75 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "stemma:evidence", title: "EvidenceRecord", description: "A result, approval or waiver, bound to artifact digests.", type: "object", additionalProperties: !1, required: ["kind", "subject", "by", "created"], properties: { kind: { enum: ["evaluation", "approval", "waiver"], description: "What the record is." }, subject: { type: "object", title: "EvidenceSubject", description: "The version and bytes it is about.", additionalProperties: !1, required: ["model", "version", "artifacts"], properties: { model: { $ref: "#/$defs/modelName", description: "The model." }, version: { $ref: "#/$defs/versionId", description: "The version." }, artifacts: { type: "array", maxItems: 200, items: { $ref: "#/$defs/digest" }, description: "The digests it vouches for." } } }, by: { $ref: "#/$defs/text", description: "Who made it." }, created: { $ref: "#/$defs/instant", description: "When it was made, UTC with milliseconds." }, result: { type: "object", title: "EvidenceResult", description: "The outcome of an evaluation; keys that are not listed are kept as they are.", additionalProperties: !0, properties: { passed: { type: "boolean", description: "Whether the suite passed, as a whole." } } }, grants: { type: "object", description: "What an approval or waiver permits.", additionalProperties: !0 }, signature: { type: "string", minLength: 1, maxLength: 65536, description: "A detached SSH signature over the RFC 8785 JSON of what it vouches for." }, custom: { type: "object", description: "Anything else a team wants to keep.", additionalProperties: !0 } }, $defs: { modelName: { description: "A model name: one or two segments of a-z, 0-9, dot, underscore and hyphen.", type: "string", pattern: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?$" }, versionId: { description: "A version: MAJOR.MINOR.PATCH with an optional lower-case prerelease, or v{14 digits}_{8 hex}.", type: "string", pattern: "^(?:(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$", maxLength: 64 }, digest: { description: "A digest: sha256: and 64 lower-case hex digits.", type: "string", pattern: "^sha256:[0-9a-f]{64}$" }, instant: { description: "An instant: UTC with milliseconds, such as 2026-11-21T10:00:00.000Z.", type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" }, text: { description: "A short text: 1 to 2000 characters.", type: "string", minLength: 1, maxLength: 2e3 } } }, schema76 = { description: "A model name: one or two segments of a-z, 0-9, dot, underscore and hyphen.", type: "string", pattern: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?$" };
function validate243(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate243.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern13.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?$" }, schema: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?$", parentSchema: schema76, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema76.type, parentSchema: schema76, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate243.errors = vErrors, errors === 0;
}
validate243.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema77 = { description: "A version: MAJOR.MINOR.PATCH with an optional lower-case prerelease, or v{14 digits}_{8 hex}.", type: "string", pattern: "^(?:(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$", maxLength: 64 };
function validate245(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate245.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (func3(data) > 64) {
      let err0 = { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 64 }, schema: 64, parentSchema: schema77, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (!pattern14.test(data)) {
      let err1 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^(?:(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$" }, schema: "^(?:(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$", parentSchema: schema77, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  } else {
    let err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema77.type, parentSchema: schema77, data };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate245.errors = vErrors, errors === 0;
}
validate245.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema78 = { description: "A digest: sha256: and 64 lower-case hex digits.", type: "string", pattern: "^sha256:[0-9a-f]{64}$" };
function validate247(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate247.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern3.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^sha256:[0-9a-f]{64}$" }, schema: "^sha256:[0-9a-f]{64}$", parentSchema: schema78, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema78.type, parentSchema: schema78, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate247.errors = vErrors, errors === 0;
}
validate247.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema79 = { description: "A short text: 1 to 2000 characters.", type: "string", minLength: 1, maxLength: 2e3 };
function validate249(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate249.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (func3(data) > 2e3) {
      let err0 = { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema79, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (func3(data) < 1) {
      let err1 = { instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema79, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  } else {
    let err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema79.type, parentSchema: schema79, data };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate249.errors = vErrors, errors === 0;
}
validate249.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema80 = { description: "An instant: UTC with milliseconds, such as 2026-11-21T10:00:00.000Z.", type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" };
function validate251(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate251.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern21.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" }, schema: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$", parentSchema: schema80, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema80.type, parentSchema: schema80, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate251.errors = vErrors, errors === 0;
}
validate251.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function validate242(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate242.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.kind === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" }, schema: schema75.required, parentSchema: schema75, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.subject === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "subject" }, schema: schema75.required, parentSchema: schema75, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.by === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "by" }, schema: schema75.required, parentSchema: schema75, data };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.created === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "created" }, schema: schema75.required, parentSchema: schema75, data };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "kind" || key0 === "subject" || key0 === "by" || key0 === "created" || key0 === "result" || key0 === "grants" || key0 === "signature" || key0 === "custom")) {
        let err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: !1, parentSchema: schema75, data };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    if (data.kind !== void 0) {
      let data0 = data.kind;
      if (!(data0 === "evaluation" || data0 === "approval" || data0 === "waiver")) {
        let err5 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/enum", keyword: "enum", params: { allowedValues: schema75.properties.kind.enum }, schema: schema75.properties.kind.enum, parentSchema: schema75.properties.kind, data: data0 };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.subject !== void 0) {
      let data1 = data.subject;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        if (data1.model === void 0) {
          let err6 = { instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/required", keyword: "required", params: { missingProperty: "model" }, schema: schema75.properties.subject.required, parentSchema: schema75.properties.subject, data: data1 };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        if (data1.version === void 0) {
          let err7 = { instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/required", keyword: "required", params: { missingProperty: "version" }, schema: schema75.properties.subject.required, parentSchema: schema75.properties.subject, data: data1 };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        if (data1.artifacts === void 0) {
          let err8 = { instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/required", keyword: "required", params: { missingProperty: "artifacts" }, schema: schema75.properties.subject.required, parentSchema: schema75.properties.subject, data: data1 };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
        for (let key1 in data1)
          if (!(key1 === "model" || key1 === "version" || key1 === "artifacts")) {
            let err9 = { instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, schema: !1, parentSchema: schema75.properties.subject, data: data1 };
            vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
          }
        if (data1.model !== void 0 && (validate243(data1.model, { instancePath: instancePath + "/subject/model", parentData: data1, parentDataProperty: "model", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate243.errors : vErrors.concat(validate243.errors), errors = vErrors.length)), data1.version !== void 0 && (validate245(data1.version, { instancePath: instancePath + "/subject/version", parentData: data1, parentDataProperty: "version", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate245.errors : vErrors.concat(validate245.errors), errors = vErrors.length)), data1.artifacts !== void 0) {
          let data4 = data1.artifacts;
          if (Array.isArray(data4)) {
            if (data4.length > 200) {
              let err10 = { instancePath: instancePath + "/subject/artifacts", schemaPath: "#/properties/subject/properties/artifacts/maxItems", keyword: "maxItems", params: { limit: 200 }, schema: 200, parentSchema: schema75.properties.subject.properties.artifacts, data: data4 };
              vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
            }
            let len0 = data4.length;
            for (let i0 = 0; i0 < len0; i0++)
              validate247(data4[i0], { instancePath: instancePath + "/subject/artifacts/" + i0, parentData: data4, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate247.errors : vErrors.concat(validate247.errors), errors = vErrors.length);
          } else {
            let err11 = { instancePath: instancePath + "/subject/artifacts", schemaPath: "#/properties/subject/properties/artifacts/type", keyword: "type", params: { type: "array" }, schema: schema75.properties.subject.properties.artifacts.type, parentSchema: schema75.properties.subject.properties.artifacts, data: data4 };
            vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
          }
        }
      } else {
        let err12 = { instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/type", keyword: "type", params: { type: "object" }, schema: schema75.properties.subject.type, parentSchema: schema75.properties.subject, data: data1 };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.by !== void 0 && (validate249(data.by, { instancePath: instancePath + "/by", parentData: data, parentDataProperty: "by", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate249.errors : vErrors.concat(validate249.errors), errors = vErrors.length)), data.created !== void 0 && (validate251(data.created, { instancePath: instancePath + "/created", parentData: data, parentDataProperty: "created", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate251.errors : vErrors.concat(validate251.errors), errors = vErrors.length)), data.result !== void 0) {
      let data8 = data.result;
      if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
        if (data8.passed !== void 0) {
          let data9 = data8.passed;
          if (typeof data9 != "boolean") {
            let err13 = { instancePath: instancePath + "/result/passed", schemaPath: "#/properties/result/properties/passed/type", keyword: "type", params: { type: "boolean" }, schema: schema75.properties.result.properties.passed.type, parentSchema: schema75.properties.result.properties.passed, data: data9 };
            vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
          }
        }
      } else {
        let err14 = { instancePath: instancePath + "/result", schemaPath: "#/properties/result/type", keyword: "type", params: { type: "object" }, schema: schema75.properties.result.type, parentSchema: schema75.properties.result, data: data8 };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
    if (data.grants !== void 0) {
      let data10 = data.grants;
      if (!(data10 && typeof data10 == "object" && !Array.isArray(data10))) {
        let err15 = { instancePath: instancePath + "/grants", schemaPath: "#/properties/grants/type", keyword: "type", params: { type: "object" }, schema: schema75.properties.grants.type, parentSchema: schema75.properties.grants, data: data10 };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.signature !== void 0) {
      let data11 = data.signature;
      if (typeof data11 == "string") {
        if (func3(data11) > 65536) {
          let err16 = { instancePath: instancePath + "/signature", schemaPath: "#/properties/signature/maxLength", keyword: "maxLength", params: { limit: 65536 }, schema: 65536, parentSchema: schema75.properties.signature, data: data11 };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
        if (func3(data11) < 1) {
          let err17 = { instancePath: instancePath + "/signature", schemaPath: "#/properties/signature/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema75.properties.signature, data: data11 };
          vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
        }
      } else {
        let err18 = { instancePath: instancePath + "/signature", schemaPath: "#/properties/signature/type", keyword: "type", params: { type: "string" }, schema: schema75.properties.signature.type, parentSchema: schema75.properties.signature, data: data11 };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
    }
    if (data.custom !== void 0) {
      let data12 = data.custom;
      if (!(data12 && typeof data12 == "object" && !Array.isArray(data12))) {
        let err19 = { instancePath: instancePath + "/custom", schemaPath: "#/properties/custom/type", keyword: "type", params: { type: "object" }, schema: schema75.properties.custom.type, parentSchema: schema75.properties.custom, data: data12 };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
  } else {
    let err20 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema75.type, parentSchema: schema75, data };
    vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
  }
  return validate242.errors = vErrors, errors === 0;
}
validate242.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var experiment = validate253, schema81 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "stemma:experiment", title: "ExperimentRecord", description: "An A/B test: its arms, who takes part, what is measured, and how it ends.", type: "object", additionalProperties: !1, required: ["name", "model", "status", "arms", "metrics"], properties: { name: { $ref: "#/$defs/segment", description: "The name, equal to that of the file." }, description: { type: "string", maxLength: 65536, description: "What is asked, and why." }, model: { $ref: "#/$defs/modelName", description: "The model whose stable version serves all who are not enrolled." }, owners: { type: "array", maxItems: 200, items: { $ref: "#/$defs/text" }, description: "People and groups that answer for it." }, status: { enum: ["draft", "running", "paused", "concluded"], description: "Where the test stands." }, unit: { $ref: "#/$defs/attribute", description: "The attribute of the context that units are assigned by; targetingKey is OpenFeature's." }, hash: { enum: ["murmur3-1e6"], description: "How units become buckets: murmur3_x86_32 over UTF-8, projected on a million." }, arms: { type: "array", minItems: 2, maxItems: 16, items: { type: "object", title: "ArmRecord", additionalProperties: !1, required: ["name", "version", "weight"], properties: { name: { $ref: "#/$defs/segment", description: "The arm, as results and flags name it." }, version: { $ref: "#/$defs/versionRef", description: "The exact version that it serves." }, weight: { $ref: "#/$defs/share", description: "Its share of the enrolled units; the weights sum up to 1." }, role: { enum: ["control", "treatment"], description: "What it is to the test; exactly one arm is the control." } }, description: "One arm of the test." }, description: "The arms, in the order of their slices." }, layer: { type: "object", title: "LayerRecord", additionalProperties: !1, required: ["name", "range"], properties: { name: { $ref: "#/$defs/segment", description: "The layer: experiments in one layer share no units." }, range: { type: "array", minItems: 2, maxItems: 2, items: { $ref: "#/$defs/share" }, description: "The part of the layer's units that is this experiment's, from and to, the end exclusive." } }, description: "The layer for mutual exclusion, and the part of it that is taken." }, audience: { description: "Who may be enrolled, as a rule of JSONLogic over the context; all, when absent.", type: "object", additionalProperties: !0 }, ramp: { type: "array", maxItems: 100, items: { type: "object", title: "RampStep", additionalProperties: !1, required: ["coverage"], properties: { coverage: { $ref: "#/$defs/share", description: "The share of the eligible units that is enrolled." }, hold: { $ref: "#/$defs/duration", description: "How long it is kept at least." }, min_units: { type: "integer", minimum: 0, description: "How many units it must have at least before the next one." } }, description: "One step of the planned ramp." }, description: "The planned ramp, from the first coverage to the last." }, phases: { type: "array", maxItems: 1e3, items: { type: "object", title: "PhaseRecord", additionalProperties: !1, required: ["phase", "seed", "started", "unit", "arms", "coverage"], properties: { phase: { type: "integer", minimum: 1, maximum: 9999, description: "The number of the phase, from 1." }, seed: { type: "string", minLength: 1, maxLength: 200, pattern: "^[\\x21-\\x7e]+$", description: "What is hashed before each unit; no other phase has it." }, started: { $ref: "#/$defs/instant", description: "When its traffic began." }, ended: { $ref: "#/$defs/instant", description: "When its traffic ended; absent while it lasts." }, unit: { $ref: "#/$defs/attribute", description: "The attribute that was assigned by." }, layer: { type: "object", title: "PhaseLayer", additionalProperties: !1, required: ["name", "range"], properties: { name: { $ref: "#/$defs/segment", description: "The layer: experiments in one layer share no units." }, range: { type: "array", minItems: 2, maxItems: 2, items: { $ref: "#/$defs/share" }, description: "The part of the layer's units that is this experiment's, from and to, the end exclusive." } }, description: "The layer for mutual exclusion, and the part of it that is taken." }, arms: { type: "array", minItems: 2, maxItems: 16, items: { type: "object", title: "PhaseArm", additionalProperties: !1, required: ["name", "version", "weight"], properties: { name: { $ref: "#/$defs/segment", description: "The arm, as results and flags name it." }, version: { $ref: "#/$defs/versionRef", description: "The exact version that it serves." }, weight: { $ref: "#/$defs/share", description: "Its share of the enrolled units; the weights sum up to 1." } }, description: "An arm as the phase began with it." }, description: "The arms in the order of their slices, as they were when the phase began." }, coverage: { type: "array", minItems: 1, maxItems: 1e3, items: { type: "object", title: "CoverageStep", additionalProperties: !1, required: ["at", "share"], properties: { at: { $ref: "#/$defs/instant", description: "Since when." }, share: { $ref: "#/$defs/share", description: "The share of the eligible units that is enrolled." } }, description: "One step of the ramp as it was taken." }, description: "The ramp as it was taken, oldest first; the last one holds." } }, description: "One phase: what was routed from when, by which seed." }, description: "What was routed, append-only; the last phase holds." }, metrics: { type: "object", title: "ExperimentMetrics", additionalProperties: !1, required: ["goals"], properties: { goals: { type: "array", minItems: 1, maxItems: 100, items: { type: "object", title: "MetricRecord", additionalProperties: !1, required: ["name", "kind", "direction"], properties: { name: { $ref: "#/$defs/metricName", description: "The metric, as results name it." }, kind: { enum: ["mean", "proportion", "ratio", "quantile"], description: "How it is computed: the mean of a value, the share of units or requests with it, a ratio of two sums, or the share of requests above a limit (slo), which stands for a quantile." }, direction: { enum: ["up", "down"], description: "Whether more or less of it is better." }, source: { $ref: "#/$defs/metricName", description: "What is recorded: a value, or latency_ms, errors, successes; the name of the metric when absent." }, per: { $ref: "#/$defs/metricName", description: "For a ratio: the value below the line." }, quantile: { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 1, description: "For a quantile: which one, such as 0.95." }, slo: { type: "number", description: "For a quantile: the limit that it should keep, in the unit of the source." }, mde: { type: "number", exclusiveMinimum: 0, description: "The smallest effect worth finding, relative to the baseline." }, margin: { type: "number", minimum: 0, description: "For a guardrail: how much worse it may be, absolute." }, baseline: { type: "number", description: "The value that the control is expected to have, for the sample size." }, deviation: { type: "number", exclusiveMinimum: 0, description: "The standard deviation of one unit that is expected, for the sample size of a mean or ratio." }, severity: { enum: ["high", "medium", "low"], description: "For a guardrail: whether its failure ends the test (high), or is reported." } }, description: "A metric of the test." }, description: "What decides." }, guardrails: { type: "array", maxItems: 100, items: { type: "object", title: "GuardrailRecord", additionalProperties: !1, required: ["name", "kind", "direction"], properties: { name: { $ref: "#/$defs/metricName", description: "The metric, as results name it." }, kind: { enum: ["mean", "proportion", "ratio", "quantile"], description: "How it is computed: the mean of a value, the share of units or requests with it, a ratio of two sums, or the share of requests above a limit (slo), which stands for a quantile." }, direction: { enum: ["up", "down"], description: "Whether more or less of it is better." }, source: { $ref: "#/$defs/metricName", description: "What is recorded: a value, or latency_ms, errors, successes; the name of the metric when absent." }, per: { $ref: "#/$defs/metricName", description: "For a ratio: the value below the line." }, quantile: { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 1, description: "For a quantile: which one, such as 0.95." }, slo: { type: "number", description: "For a quantile: the limit that it should keep, in the unit of the source." }, mde: { type: "number", exclusiveMinimum: 0, description: "The smallest effect worth finding, relative to the baseline." }, margin: { type: "number", minimum: 0, description: "For a guardrail: how much worse it may be, absolute." }, baseline: { type: "number", description: "The value that the control is expected to have, for the sample size." }, deviation: { type: "number", exclusiveMinimum: 0, description: "The standard deviation of one unit that is expected, for the sample size of a mean or ratio." }, severity: { enum: ["high", "medium", "low"], description: "For a guardrail: whether its failure ends the test (high), or is reported." } }, description: "A metric that must not become worse." }, description: "What must not become worse." } }, description: "What is measured." }, analysis: { type: "object", title: "AnalysisRecord", additionalProperties: !1, required: [], properties: { method: { enum: ["sequential", "fixed"], description: "Intervals that are valid at every look, or at the planned end only; sequential when absent." }, alpha: { type: "number", minimum: 1e-6, maximum: 0.5, description: "The rate of false alarms; 0.05 when absent." }, power: { type: "number", minimum: 0.01, maximum: 0.999, description: "The chance to find the smallest effect worth finding; 0.8 when absent." }, tuning: { type: "integer", minimum: 1, description: "The sample of both arms at which sequential intervals are tightest; 5000 when absent." }, correction: { enum: ["holm", "none"], description: "How several goals are corrected for; holm when absent." }, cuped_days: { type: "integer", minimum: 0, maximum: 365, description: "How many days before the test explain variance, where values of then are given; 14 when absent." } }, description: "How the test is analysed." }, health: { type: "object", title: "HealthRecord", additionalProperties: !1, required: [], properties: { srm: { type: "object", title: "SampleRatioRecord", additionalProperties: !1, required: [], properties: { alpha: { type: "number", exclusiveMinimum: 0, maximum: 0.5, description: "The rate of false alarms; 0.001 when absent." }, min_share_deviation: { $ref: "#/$defs/share", description: "The deviation of an arm's share below which nothing is blocked; 0.001 when absent." } }, description: "When the sizes of the arms are wrong." }, multiple_exposure: { $ref: "#/$defs/share", description: "The share of units in several arms from which nothing is concluded; 0.01 when absent." }, no_traffic: { $ref: "#/$defs/duration", description: "After how long without traffic the test is unhealthy; 24h when absent." } }, description: "What must hold before anything is concluded." }, traffic: { type: "object", title: "TrafficRecord", additionalProperties: !1, required: ["units_per_day"], properties: { units_per_day: { type: "number", minimum: 0, description: "How many eligible units come in a day that were not there before." } }, description: "What traffic is expected, for the question whether the test can find anything." }, conclude: { type: "object", title: "ConcludeRecord", additionalProperties: !1, required: [], properties: { min_runtime: { $ref: "#/$defs/duration", description: "How long the test runs at least; 3d when absent." }, max_runtime: { $ref: "#/$defs/duration", description: "How long it runs at most; 28d when absent." }, min_units: { type: "integer", minimum: 0, description: "How many units each arm has at least; 150 when absent." }, ship: { enum: ["clear-signals", "do-no-harm"], description: "What a winner needs: all goals better and no guardrail hurt, or nothing worse; clear-signals when absent." }, on_inconclusive: { enum: ["keep-control", "ship-treatment"], description: "What a test comes to that runs out of time; keep-control when absent." }, action: { enum: ["propose", "direct", "none"], description: "What concluding does for a winner: a proposal, the move itself, or nothing but the record; propose when absent." }, stage: { type: "string", pattern: "^[a-z][a-z0-9_-]{0,63}$", description: "The stage that a winner is moved to; the only exclusive deployable stage when absent." } }, description: "When the test ends, and what then." }, accept: { type: "object", title: "AcceptRecord", additionalProperties: !1, properties: { underpowered: { $ref: "#/$defs/text", description: "Why the test is run although it will hardly find its effect." }, moved_arm: { $ref: "#/$defs/text", description: "Why an arm may leave its servable stage while the test runs." } }, description: "What is known and accepted, each with its reason." }, conclusion: { type: "object", title: "ConclusionRecord", additionalProperties: !1, required: ["at", "by", "verdict", "reason"], properties: { at: { $ref: "#/$defs/instant", description: "When it was concluded." }, by: { $ref: "#/$defs/text", description: "Who concluded it, Name <email>, or the rule." }, verdict: { enum: ["ship", "rollback", "inconclusive", "stopped"], description: "What it came to; stopped is an end without a verdict of the rules." }, winner: { $ref: "#/$defs/segment", description: "The arm that won; absent where none did." }, reason: { type: "string", minLength: 1, maxLength: 65536, description: "Why." }, checkpoint: { type: "string", pattern: "^sha256:[0-9a-f]{64}$", description: "The digest of the checkpoint that the verdict was computed from." } }, description: "The end of the test." }, custom: { type: "object", description: "Anything else a team wants to keep.", additionalProperties: !0 } }, $defs: { modelName: { description: "A model name: one or two segments of a-z, 0-9, dot, underscore and hyphen.", type: "string", pattern: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?$" }, versionRef: { description: "An exact version of a model: model@version.", type: "string", pattern: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?@(?:(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$", maxLength: 200 }, segment: { description: "A name: a-z, 0-9, dot, underscore and hyphen, starting with a letter or digit.", type: "string", pattern: "^[a-z0-9][a-z0-9._-]{0,63}$" }, instant: { description: "An instant: UTC with milliseconds, such as 2026-11-21T10:00:00.000Z.", type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" }, text: { description: "A short text: 1 to 2000 characters.", type: "string", minLength: 1, maxLength: 2e3 }, metricName: { description: "A metric name: a letter or underscore, then letters, digits and . _ @ / -.", type: "string", pattern: "^[A-Za-z_][A-Za-z0-9_.@/-]{0,127}$" }, duration: { description: "A duration: a whole number and m, h or d, such as 90m, 24h or 14d.", type: "string", pattern: "^(?:0|[1-9]\\d{0,5})[mhd]$" }, share: { description: "A share: 0 to 1.", type: "number", minimum: 0, maximum: 1 }, attribute: { description: "The name of an attribute of the caller's context.", type: "string", pattern: "^[A-Za-z_][A-Za-z0-9_.-]{0,63}$" } } }, schema82 = { description: "A name: a-z, 0-9, dot, underscore and hyphen, starting with a letter or digit.", type: "string", pattern: "^[a-z0-9][a-z0-9._-]{0,63}$" }, pattern36 = new RegExp("^[a-z0-9][a-z0-9._-]{0,63}$", "u");
function validate254(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate254.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern36.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9][a-z0-9._-]{0,63}$" }, schema: "^[a-z0-9][a-z0-9._-]{0,63}$", parentSchema: schema82, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema82.type, parentSchema: schema82, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate254.errors = vErrors, errors === 0;
}
validate254.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema83 = { description: "A model name: one or two segments of a-z, 0-9, dot, underscore and hyphen.", type: "string", pattern: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?$" };
function validate256(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate256.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern13.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?$" }, schema: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?$", parentSchema: schema83, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema83.type, parentSchema: schema83, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate256.errors = vErrors, errors === 0;
}
validate256.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema84 = { description: "A short text: 1 to 2000 characters.", type: "string", minLength: 1, maxLength: 2e3 };
function validate258(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate258.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (func3(data) > 2e3) {
      let err0 = { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema84, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (func3(data) < 1) {
      let err1 = { instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema84, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  } else {
    let err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema84.type, parentSchema: schema84, data };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate258.errors = vErrors, errors === 0;
}
validate258.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema85 = { description: "The name of an attribute of the caller's context.", type: "string", pattern: "^[A-Za-z_][A-Za-z0-9_.-]{0,63}$" }, pattern38 = new RegExp("^[A-Za-z_][A-Za-z0-9_.-]{0,63}$", "u");
function validate260(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate260.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern38.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z_][A-Za-z0-9_.-]{0,63}$" }, schema: "^[A-Za-z_][A-Za-z0-9_.-]{0,63}$", parentSchema: schema85, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema85.type, parentSchema: schema85, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate260.errors = vErrors, errors === 0;
}
validate260.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema86 = { description: "An exact version of a model: model@version.", type: "string", pattern: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?@(?:(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$", maxLength: 200 }, pattern39 = new RegExp("^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?@(?:(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$", "u");
function validate263(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate263.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (func3(data) > 200) {
      let err0 = { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 200 }, schema: 200, parentSchema: schema86, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (!pattern39.test(data)) {
      let err1 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?@(?:(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$" }, schema: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?@(?:(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$", parentSchema: schema86, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  } else {
    let err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema86.type, parentSchema: schema86, data };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate263.errors = vErrors, errors === 0;
}
validate263.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema87 = { description: "A share: 0 to 1.", type: "number", minimum: 0, maximum: 1 };
function validate265(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate265.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "number" && isFinite(data)) {
    if (data > 1 || isNaN(data)) {
      let err0 = { instancePath, schemaPath: "#/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1 }, schema: 1, parentSchema: schema87, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data < 0 || isNaN(data)) {
      let err1 = { instancePath, schemaPath: "#/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema87, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  } else {
    let err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "number" }, schema: schema87.type, parentSchema: schema87, data };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate265.errors = vErrors, errors === 0;
}
validate265.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema88 = { description: "A duration: a whole number and m, h or d, such as 90m, 24h or 14d.", type: "string", pattern: "^(?:0|[1-9]\\d{0,5})[mhd]$" }, pattern40 = new RegExp("^(?:0|[1-9]\\d{0,5})[mhd]$", "u");
function validate270(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate270.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern40.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^(?:0|[1-9]\\d{0,5})[mhd]$" }, schema: "^(?:0|[1-9]\\d{0,5})[mhd]$", parentSchema: schema88, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema88.type, parentSchema: schema88, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate270.errors = vErrors, errors === 0;
}
validate270.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema89 = { description: "An instant: UTC with milliseconds, such as 2026-11-21T10:00:00.000Z.", type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" };
function validate272(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate272.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern21.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" }, schema: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$", parentSchema: schema89, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema89.type, parentSchema: schema89, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate272.errors = vErrors, errors === 0;
}
validate272.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema90 = { description: "A metric name: a letter or underscore, then letters, digits and . _ @ / -.", type: "string", pattern: "^[A-Za-z_][A-Za-z0-9_.@/-]{0,127}$" };
function validate283(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate283.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern17.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z_][A-Za-z0-9_.@/-]{0,127}$" }, schema: "^[A-Za-z_][A-Za-z0-9_.@/-]{0,127}$", parentSchema: schema90, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema90.type, parentSchema: schema90, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate283.errors = vErrors, errors === 0;
}
validate283.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var pattern41 = new RegExp("^[\\x21-\\x7e]+$", "u");
function validate253(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate253.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, schema: schema81.required, parentSchema: schema81, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.model === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "model" }, schema: schema81.required, parentSchema: schema81, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.status === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" }, schema: schema81.required, parentSchema: schema81, data };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.arms === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "arms" }, schema: schema81.required, parentSchema: schema81, data };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.metrics === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "metrics" }, schema: schema81.required, parentSchema: schema81, data };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    for (let key0 in data)
      if (!func1.call(schema81.properties, key0)) {
        let err5 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: !1, parentSchema: schema81, data };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    if (data.name !== void 0 && (validate254(data.name, { instancePath: instancePath + "/name", parentData: data, parentDataProperty: "name", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate254.errors : vErrors.concat(validate254.errors), errors = vErrors.length)), data.description !== void 0) {
      let data1 = data.description;
      if (typeof data1 == "string") {
        if (func3(data1) > 65536) {
          let err6 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/maxLength", keyword: "maxLength", params: { limit: 65536 }, schema: 65536, parentSchema: schema81.properties.description, data: data1 };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      } else {
        let err7 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/type", keyword: "type", params: { type: "string" }, schema: schema81.properties.description.type, parentSchema: schema81.properties.description, data: data1 };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.model !== void 0 && (validate256(data.model, { instancePath: instancePath + "/model", parentData: data, parentDataProperty: "model", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate256.errors : vErrors.concat(validate256.errors), errors = vErrors.length)), data.owners !== void 0) {
      let data3 = data.owners;
      if (Array.isArray(data3)) {
        if (data3.length > 200) {
          let err8 = { instancePath: instancePath + "/owners", schemaPath: "#/properties/owners/maxItems", keyword: "maxItems", params: { limit: 200 }, schema: 200, parentSchema: schema81.properties.owners, data: data3 };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
        let len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate258(data3[i0], { instancePath: instancePath + "/owners/" + i0, parentData: data3, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate258.errors : vErrors.concat(validate258.errors), errors = vErrors.length);
      } else {
        let err9 = { instancePath: instancePath + "/owners", schemaPath: "#/properties/owners/type", keyword: "type", params: { type: "array" }, schema: schema81.properties.owners.type, parentSchema: schema81.properties.owners, data: data3 };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.status !== void 0) {
      let data5 = data.status;
      if (!(data5 === "draft" || data5 === "running" || data5 === "paused" || data5 === "concluded")) {
        let err10 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/enum", keyword: "enum", params: { allowedValues: schema81.properties.status.enum }, schema: schema81.properties.status.enum, parentSchema: schema81.properties.status, data: data5 };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.unit !== void 0 && (validate260(data.unit, { instancePath: instancePath + "/unit", parentData: data, parentDataProperty: "unit", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate260.errors : vErrors.concat(validate260.errors), errors = vErrors.length)), data.hash !== void 0) {
      let data7 = data.hash;
      if (data7 !== "murmur3-1e6") {
        let err11 = { instancePath: instancePath + "/hash", schemaPath: "#/properties/hash/enum", keyword: "enum", params: { allowedValues: schema81.properties.hash.enum }, schema: schema81.properties.hash.enum, parentSchema: schema81.properties.hash, data: data7 };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.arms !== void 0) {
      let data8 = data.arms;
      if (Array.isArray(data8)) {
        if (data8.length > 16) {
          let err12 = { instancePath: instancePath + "/arms", schemaPath: "#/properties/arms/maxItems", keyword: "maxItems", params: { limit: 16 }, schema: 16, parentSchema: schema81.properties.arms, data: data8 };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
        if (data8.length < 2) {
          let err13 = { instancePath: instancePath + "/arms", schemaPath: "#/properties/arms/minItems", keyword: "minItems", params: { limit: 2 }, schema: 2, parentSchema: schema81.properties.arms, data: data8 };
          vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
        }
        let len1 = data8.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data9 = data8[i1];
          if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
            if (data9.name === void 0) {
              let err14 = { instancePath: instancePath + "/arms/" + i1, schemaPath: "#/properties/arms/items/required", keyword: "required", params: { missingProperty: "name" }, schema: schema81.properties.arms.items.required, parentSchema: schema81.properties.arms.items, data: data9 };
              vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
            }
            if (data9.version === void 0) {
              let err15 = { instancePath: instancePath + "/arms/" + i1, schemaPath: "#/properties/arms/items/required", keyword: "required", params: { missingProperty: "version" }, schema: schema81.properties.arms.items.required, parentSchema: schema81.properties.arms.items, data: data9 };
              vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
            }
            if (data9.weight === void 0) {
              let err16 = { instancePath: instancePath + "/arms/" + i1, schemaPath: "#/properties/arms/items/required", keyword: "required", params: { missingProperty: "weight" }, schema: schema81.properties.arms.items.required, parentSchema: schema81.properties.arms.items, data: data9 };
              vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
            }
            for (let key1 in data9)
              if (!(key1 === "name" || key1 === "version" || key1 === "weight" || key1 === "role")) {
                let err17 = { instancePath: instancePath + "/arms/" + i1, schemaPath: "#/properties/arms/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, schema: !1, parentSchema: schema81.properties.arms.items, data: data9 };
                vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
              }
            if (data9.name !== void 0 && (validate254(data9.name, { instancePath: instancePath + "/arms/" + i1 + "/name", parentData: data9, parentDataProperty: "name", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate254.errors : vErrors.concat(validate254.errors), errors = vErrors.length)), data9.version !== void 0 && (validate263(data9.version, { instancePath: instancePath + "/arms/" + i1 + "/version", parentData: data9, parentDataProperty: "version", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate263.errors : vErrors.concat(validate263.errors), errors = vErrors.length)), data9.weight !== void 0 && (validate265(data9.weight, { instancePath: instancePath + "/arms/" + i1 + "/weight", parentData: data9, parentDataProperty: "weight", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate265.errors : vErrors.concat(validate265.errors), errors = vErrors.length)), data9.role !== void 0) {
              let data13 = data9.role;
              if (!(data13 === "control" || data13 === "treatment")) {
                let err18 = { instancePath: instancePath + "/arms/" + i1 + "/role", schemaPath: "#/properties/arms/items/properties/role/enum", keyword: "enum", params: { allowedValues: schema81.properties.arms.items.properties.role.enum }, schema: schema81.properties.arms.items.properties.role.enum, parentSchema: schema81.properties.arms.items.properties.role, data: data13 };
                vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
              }
            }
          } else {
            let err19 = { instancePath: instancePath + "/arms/" + i1, schemaPath: "#/properties/arms/items/type", keyword: "type", params: { type: "object" }, schema: schema81.properties.arms.items.type, parentSchema: schema81.properties.arms.items, data: data9 };
            vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
          }
        }
      } else {
        let err20 = { instancePath: instancePath + "/arms", schemaPath: "#/properties/arms/type", keyword: "type", params: { type: "array" }, schema: schema81.properties.arms.type, parentSchema: schema81.properties.arms, data: data8 };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
    }
    if (data.layer !== void 0) {
      let data14 = data.layer;
      if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
        if (data14.name === void 0) {
          let err21 = { instancePath: instancePath + "/layer", schemaPath: "#/properties/layer/required", keyword: "required", params: { missingProperty: "name" }, schema: schema81.properties.layer.required, parentSchema: schema81.properties.layer, data: data14 };
          vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
        }
        if (data14.range === void 0) {
          let err22 = { instancePath: instancePath + "/layer", schemaPath: "#/properties/layer/required", keyword: "required", params: { missingProperty: "range" }, schema: schema81.properties.layer.required, parentSchema: schema81.properties.layer, data: data14 };
          vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
        }
        for (let key2 in data14)
          if (!(key2 === "name" || key2 === "range")) {
            let err23 = { instancePath: instancePath + "/layer", schemaPath: "#/properties/layer/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, schema: !1, parentSchema: schema81.properties.layer, data: data14 };
            vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
          }
        if (data14.name !== void 0 && (validate254(data14.name, { instancePath: instancePath + "/layer/name", parentData: data14, parentDataProperty: "name", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate254.errors : vErrors.concat(validate254.errors), errors = vErrors.length)), data14.range !== void 0) {
          let data16 = data14.range;
          if (Array.isArray(data16)) {
            if (data16.length > 2) {
              let err24 = { instancePath: instancePath + "/layer/range", schemaPath: "#/properties/layer/properties/range/maxItems", keyword: "maxItems", params: { limit: 2 }, schema: 2, parentSchema: schema81.properties.layer.properties.range, data: data16 };
              vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
            }
            if (data16.length < 2) {
              let err25 = { instancePath: instancePath + "/layer/range", schemaPath: "#/properties/layer/properties/range/minItems", keyword: "minItems", params: { limit: 2 }, schema: 2, parentSchema: schema81.properties.layer.properties.range, data: data16 };
              vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
            }
            let len2 = data16.length;
            for (let i2 = 0; i2 < len2; i2++)
              validate265(data16[i2], { instancePath: instancePath + "/layer/range/" + i2, parentData: data16, parentDataProperty: i2, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate265.errors : vErrors.concat(validate265.errors), errors = vErrors.length);
          } else {
            let err26 = { instancePath: instancePath + "/layer/range", schemaPath: "#/properties/layer/properties/range/type", keyword: "type", params: { type: "array" }, schema: schema81.properties.layer.properties.range.type, parentSchema: schema81.properties.layer.properties.range, data: data16 };
            vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
          }
        }
      } else {
        let err27 = { instancePath: instancePath + "/layer", schemaPath: "#/properties/layer/type", keyword: "type", params: { type: "object" }, schema: schema81.properties.layer.type, parentSchema: schema81.properties.layer, data: data14 };
        vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
      }
    }
    if (data.audience !== void 0) {
      let data18 = data.audience;
      if (!(data18 && typeof data18 == "object" && !Array.isArray(data18))) {
        let err28 = { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/type", keyword: "type", params: { type: "object" }, schema: schema81.properties.audience.type, parentSchema: schema81.properties.audience, data: data18 };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
    }
    if (data.ramp !== void 0) {
      let data19 = data.ramp;
      if (Array.isArray(data19)) {
        if (data19.length > 100) {
          let err29 = { instancePath: instancePath + "/ramp", schemaPath: "#/properties/ramp/maxItems", keyword: "maxItems", params: { limit: 100 }, schema: 100, parentSchema: schema81.properties.ramp, data: data19 };
          vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
        }
        let len3 = data19.length;
        for (let i3 = 0; i3 < len3; i3++) {
          let data20 = data19[i3];
          if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
            if (data20.coverage === void 0) {
              let err30 = { instancePath: instancePath + "/ramp/" + i3, schemaPath: "#/properties/ramp/items/required", keyword: "required", params: { missingProperty: "coverage" }, schema: schema81.properties.ramp.items.required, parentSchema: schema81.properties.ramp.items, data: data20 };
              vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
            }
            for (let key3 in data20)
              if (!(key3 === "coverage" || key3 === "hold" || key3 === "min_units")) {
                let err31 = { instancePath: instancePath + "/ramp/" + i3, schemaPath: "#/properties/ramp/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, schema: !1, parentSchema: schema81.properties.ramp.items, data: data20 };
                vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
              }
            if (data20.coverage !== void 0 && (validate265(data20.coverage, { instancePath: instancePath + "/ramp/" + i3 + "/coverage", parentData: data20, parentDataProperty: "coverage", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate265.errors : vErrors.concat(validate265.errors), errors = vErrors.length)), data20.hold !== void 0 && (validate270(data20.hold, { instancePath: instancePath + "/ramp/" + i3 + "/hold", parentData: data20, parentDataProperty: "hold", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate270.errors : vErrors.concat(validate270.errors), errors = vErrors.length)), data20.min_units !== void 0) {
              let data23 = data20.min_units;
              if (!(typeof data23 == "number" && !(data23 % 1) && !isNaN(data23) && isFinite(data23))) {
                let err32 = { instancePath: instancePath + "/ramp/" + i3 + "/min_units", schemaPath: "#/properties/ramp/items/properties/min_units/type", keyword: "type", params: { type: "integer" }, schema: schema81.properties.ramp.items.properties.min_units.type, parentSchema: schema81.properties.ramp.items.properties.min_units, data: data23 };
                vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
              }
              if (typeof data23 == "number" && isFinite(data23) && (data23 < 0 || isNaN(data23))) {
                let err33 = { instancePath: instancePath + "/ramp/" + i3 + "/min_units", schemaPath: "#/properties/ramp/items/properties/min_units/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema81.properties.ramp.items.properties.min_units, data: data23 };
                vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
              }
            }
          } else {
            let err34 = { instancePath: instancePath + "/ramp/" + i3, schemaPath: "#/properties/ramp/items/type", keyword: "type", params: { type: "object" }, schema: schema81.properties.ramp.items.type, parentSchema: schema81.properties.ramp.items, data: data20 };
            vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
          }
        }
      } else {
        let err35 = { instancePath: instancePath + "/ramp", schemaPath: "#/properties/ramp/type", keyword: "type", params: { type: "array" }, schema: schema81.properties.ramp.type, parentSchema: schema81.properties.ramp, data: data19 };
        vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
      }
    }
    if (data.phases !== void 0) {
      let data24 = data.phases;
      if (Array.isArray(data24)) {
        if (data24.length > 1e3) {
          let err36 = { instancePath: instancePath + "/phases", schemaPath: "#/properties/phases/maxItems", keyword: "maxItems", params: { limit: 1e3 }, schema: 1e3, parentSchema: schema81.properties.phases, data: data24 };
          vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
        }
        let len4 = data24.length;
        for (let i4 = 0; i4 < len4; i4++) {
          let data25 = data24[i4];
          if (data25 && typeof data25 == "object" && !Array.isArray(data25)) {
            if (data25.phase === void 0) {
              let err37 = { instancePath: instancePath + "/phases/" + i4, schemaPath: "#/properties/phases/items/required", keyword: "required", params: { missingProperty: "phase" }, schema: schema81.properties.phases.items.required, parentSchema: schema81.properties.phases.items, data: data25 };
              vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
            }
            if (data25.seed === void 0) {
              let err38 = { instancePath: instancePath + "/phases/" + i4, schemaPath: "#/properties/phases/items/required", keyword: "required", params: { missingProperty: "seed" }, schema: schema81.properties.phases.items.required, parentSchema: schema81.properties.phases.items, data: data25 };
              vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
            }
            if (data25.started === void 0) {
              let err39 = { instancePath: instancePath + "/phases/" + i4, schemaPath: "#/properties/phases/items/required", keyword: "required", params: { missingProperty: "started" }, schema: schema81.properties.phases.items.required, parentSchema: schema81.properties.phases.items, data: data25 };
              vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
            }
            if (data25.unit === void 0) {
              let err40 = { instancePath: instancePath + "/phases/" + i4, schemaPath: "#/properties/phases/items/required", keyword: "required", params: { missingProperty: "unit" }, schema: schema81.properties.phases.items.required, parentSchema: schema81.properties.phases.items, data: data25 };
              vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
            }
            if (data25.arms === void 0) {
              let err41 = { instancePath: instancePath + "/phases/" + i4, schemaPath: "#/properties/phases/items/required", keyword: "required", params: { missingProperty: "arms" }, schema: schema81.properties.phases.items.required, parentSchema: schema81.properties.phases.items, data: data25 };
              vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
            }
            if (data25.coverage === void 0) {
              let err42 = { instancePath: instancePath + "/phases/" + i4, schemaPath: "#/properties/phases/items/required", keyword: "required", params: { missingProperty: "coverage" }, schema: schema81.properties.phases.items.required, parentSchema: schema81.properties.phases.items, data: data25 };
              vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
            }
            for (let key4 in data25)
              if (!(key4 === "phase" || key4 === "seed" || key4 === "started" || key4 === "ended" || key4 === "unit" || key4 === "layer" || key4 === "arms" || key4 === "coverage")) {
                let err43 = { instancePath: instancePath + "/phases/" + i4, schemaPath: "#/properties/phases/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, schema: !1, parentSchema: schema81.properties.phases.items, data: data25 };
                vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
              }
            if (data25.phase !== void 0) {
              let data26 = data25.phase;
              if (!(typeof data26 == "number" && !(data26 % 1) && !isNaN(data26) && isFinite(data26))) {
                let err44 = { instancePath: instancePath + "/phases/" + i4 + "/phase", schemaPath: "#/properties/phases/items/properties/phase/type", keyword: "type", params: { type: "integer" }, schema: schema81.properties.phases.items.properties.phase.type, parentSchema: schema81.properties.phases.items.properties.phase, data: data26 };
                vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
              }
              if (typeof data26 == "number" && isFinite(data26)) {
                if (data26 > 9999 || isNaN(data26)) {
                  let err45 = { instancePath: instancePath + "/phases/" + i4 + "/phase", schemaPath: "#/properties/phases/items/properties/phase/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9999 }, schema: 9999, parentSchema: schema81.properties.phases.items.properties.phase, data: data26 };
                  vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
                }
                if (data26 < 1 || isNaN(data26)) {
                  let err46 = { instancePath: instancePath + "/phases/" + i4 + "/phase", schemaPath: "#/properties/phases/items/properties/phase/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, schema: 1, parentSchema: schema81.properties.phases.items.properties.phase, data: data26 };
                  vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
                }
              }
            }
            if (data25.seed !== void 0) {
              let data27 = data25.seed;
              if (typeof data27 == "string") {
                if (func3(data27) > 200) {
                  let err47 = { instancePath: instancePath + "/phases/" + i4 + "/seed", schemaPath: "#/properties/phases/items/properties/seed/maxLength", keyword: "maxLength", params: { limit: 200 }, schema: 200, parentSchema: schema81.properties.phases.items.properties.seed, data: data27 };
                  vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
                }
                if (func3(data27) < 1) {
                  let err48 = { instancePath: instancePath + "/phases/" + i4 + "/seed", schemaPath: "#/properties/phases/items/properties/seed/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema81.properties.phases.items.properties.seed, data: data27 };
                  vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
                }
                if (!pattern41.test(data27)) {
                  let err49 = { instancePath: instancePath + "/phases/" + i4 + "/seed", schemaPath: "#/properties/phases/items/properties/seed/pattern", keyword: "pattern", params: { pattern: "^[\\x21-\\x7e]+$" }, schema: "^[\\x21-\\x7e]+$", parentSchema: schema81.properties.phases.items.properties.seed, data: data27 };
                  vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
                }
              } else {
                let err50 = { instancePath: instancePath + "/phases/" + i4 + "/seed", schemaPath: "#/properties/phases/items/properties/seed/type", keyword: "type", params: { type: "string" }, schema: schema81.properties.phases.items.properties.seed.type, parentSchema: schema81.properties.phases.items.properties.seed, data: data27 };
                vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
              }
            }
            if (data25.started !== void 0 && (validate272(data25.started, { instancePath: instancePath + "/phases/" + i4 + "/started", parentData: data25, parentDataProperty: "started", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate272.errors : vErrors.concat(validate272.errors), errors = vErrors.length)), data25.ended !== void 0 && (validate272(data25.ended, { instancePath: instancePath + "/phases/" + i4 + "/ended", parentData: data25, parentDataProperty: "ended", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate272.errors : vErrors.concat(validate272.errors), errors = vErrors.length)), data25.unit !== void 0 && (validate260(data25.unit, { instancePath: instancePath + "/phases/" + i4 + "/unit", parentData: data25, parentDataProperty: "unit", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate260.errors : vErrors.concat(validate260.errors), errors = vErrors.length)), data25.layer !== void 0) {
              let data31 = data25.layer;
              if (data31 && typeof data31 == "object" && !Array.isArray(data31)) {
                if (data31.name === void 0) {
                  let err51 = { instancePath: instancePath + "/phases/" + i4 + "/layer", schemaPath: "#/properties/phases/items/properties/layer/required", keyword: "required", params: { missingProperty: "name" }, schema: schema81.properties.phases.items.properties.layer.required, parentSchema: schema81.properties.phases.items.properties.layer, data: data31 };
                  vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
                }
                if (data31.range === void 0) {
                  let err52 = { instancePath: instancePath + "/phases/" + i4 + "/layer", schemaPath: "#/properties/phases/items/properties/layer/required", keyword: "required", params: { missingProperty: "range" }, schema: schema81.properties.phases.items.properties.layer.required, parentSchema: schema81.properties.phases.items.properties.layer, data: data31 };
                  vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
                }
                for (let key5 in data31)
                  if (!(key5 === "name" || key5 === "range")) {
                    let err53 = { instancePath: instancePath + "/phases/" + i4 + "/layer", schemaPath: "#/properties/phases/items/properties/layer/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, schema: !1, parentSchema: schema81.properties.phases.items.properties.layer, data: data31 };
                    vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
                  }
                if (data31.name !== void 0 && (validate254(data31.name, { instancePath: instancePath + "/phases/" + i4 + "/layer/name", parentData: data31, parentDataProperty: "name", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate254.errors : vErrors.concat(validate254.errors), errors = vErrors.length)), data31.range !== void 0) {
                  let data33 = data31.range;
                  if (Array.isArray(data33)) {
                    if (data33.length > 2) {
                      let err54 = { instancePath: instancePath + "/phases/" + i4 + "/layer/range", schemaPath: "#/properties/phases/items/properties/layer/properties/range/maxItems", keyword: "maxItems", params: { limit: 2 }, schema: 2, parentSchema: schema81.properties.phases.items.properties.layer.properties.range, data: data33 };
                      vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
                    }
                    if (data33.length < 2) {
                      let err55 = { instancePath: instancePath + "/phases/" + i4 + "/layer/range", schemaPath: "#/properties/phases/items/properties/layer/properties/range/minItems", keyword: "minItems", params: { limit: 2 }, schema: 2, parentSchema: schema81.properties.phases.items.properties.layer.properties.range, data: data33 };
                      vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
                    }
                    let len5 = data33.length;
                    for (let i5 = 0; i5 < len5; i5++)
                      validate265(data33[i5], { instancePath: instancePath + "/phases/" + i4 + "/layer/range/" + i5, parentData: data33, parentDataProperty: i5, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate265.errors : vErrors.concat(validate265.errors), errors = vErrors.length);
                  } else {
                    let err56 = { instancePath: instancePath + "/phases/" + i4 + "/layer/range", schemaPath: "#/properties/phases/items/properties/layer/properties/range/type", keyword: "type", params: { type: "array" }, schema: schema81.properties.phases.items.properties.layer.properties.range.type, parentSchema: schema81.properties.phases.items.properties.layer.properties.range, data: data33 };
                    vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
                  }
                }
              } else {
                let err57 = { instancePath: instancePath + "/phases/" + i4 + "/layer", schemaPath: "#/properties/phases/items/properties/layer/type", keyword: "type", params: { type: "object" }, schema: schema81.properties.phases.items.properties.layer.type, parentSchema: schema81.properties.phases.items.properties.layer, data: data31 };
                vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
              }
            }
            if (data25.arms !== void 0) {
              let data35 = data25.arms;
              if (Array.isArray(data35)) {
                if (data35.length > 16) {
                  let err58 = { instancePath: instancePath + "/phases/" + i4 + "/arms", schemaPath: "#/properties/phases/items/properties/arms/maxItems", keyword: "maxItems", params: { limit: 16 }, schema: 16, parentSchema: schema81.properties.phases.items.properties.arms, data: data35 };
                  vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
                }
                if (data35.length < 2) {
                  let err59 = { instancePath: instancePath + "/phases/" + i4 + "/arms", schemaPath: "#/properties/phases/items/properties/arms/minItems", keyword: "minItems", params: { limit: 2 }, schema: 2, parentSchema: schema81.properties.phases.items.properties.arms, data: data35 };
                  vErrors === null ? vErrors = [err59] : vErrors.push(err59), errors++;
                }
                let len6 = data35.length;
                for (let i6 = 0; i6 < len6; i6++) {
                  let data36 = data35[i6];
                  if (data36 && typeof data36 == "object" && !Array.isArray(data36)) {
                    if (data36.name === void 0) {
                      let err60 = { instancePath: instancePath + "/phases/" + i4 + "/arms/" + i6, schemaPath: "#/properties/phases/items/properties/arms/items/required", keyword: "required", params: { missingProperty: "name" }, schema: schema81.properties.phases.items.properties.arms.items.required, parentSchema: schema81.properties.phases.items.properties.arms.items, data: data36 };
                      vErrors === null ? vErrors = [err60] : vErrors.push(err60), errors++;
                    }
                    if (data36.version === void 0) {
                      let err61 = { instancePath: instancePath + "/phases/" + i4 + "/arms/" + i6, schemaPath: "#/properties/phases/items/properties/arms/items/required", keyword: "required", params: { missingProperty: "version" }, schema: schema81.properties.phases.items.properties.arms.items.required, parentSchema: schema81.properties.phases.items.properties.arms.items, data: data36 };
                      vErrors === null ? vErrors = [err61] : vErrors.push(err61), errors++;
                    }
                    if (data36.weight === void 0) {
                      let err62 = { instancePath: instancePath + "/phases/" + i4 + "/arms/" + i6, schemaPath: "#/properties/phases/items/properties/arms/items/required", keyword: "required", params: { missingProperty: "weight" }, schema: schema81.properties.phases.items.properties.arms.items.required, parentSchema: schema81.properties.phases.items.properties.arms.items, data: data36 };
                      vErrors === null ? vErrors = [err62] : vErrors.push(err62), errors++;
                    }
                    for (let key6 in data36)
                      if (!(key6 === "name" || key6 === "version" || key6 === "weight")) {
                        let err63 = { instancePath: instancePath + "/phases/" + i4 + "/arms/" + i6, schemaPath: "#/properties/phases/items/properties/arms/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, schema: !1, parentSchema: schema81.properties.phases.items.properties.arms.items, data: data36 };
                        vErrors === null ? vErrors = [err63] : vErrors.push(err63), errors++;
                      }
                    data36.name !== void 0 && (validate254(data36.name, { instancePath: instancePath + "/phases/" + i4 + "/arms/" + i6 + "/name", parentData: data36, parentDataProperty: "name", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate254.errors : vErrors.concat(validate254.errors), errors = vErrors.length)), data36.version !== void 0 && (validate263(data36.version, { instancePath: instancePath + "/phases/" + i4 + "/arms/" + i6 + "/version", parentData: data36, parentDataProperty: "version", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate263.errors : vErrors.concat(validate263.errors), errors = vErrors.length)), data36.weight !== void 0 && (validate265(data36.weight, { instancePath: instancePath + "/phases/" + i4 + "/arms/" + i6 + "/weight", parentData: data36, parentDataProperty: "weight", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate265.errors : vErrors.concat(validate265.errors), errors = vErrors.length));
                  } else {
                    let err64 = { instancePath: instancePath + "/phases/" + i4 + "/arms/" + i6, schemaPath: "#/properties/phases/items/properties/arms/items/type", keyword: "type", params: { type: "object" }, schema: schema81.properties.phases.items.properties.arms.items.type, parentSchema: schema81.properties.phases.items.properties.arms.items, data: data36 };
                    vErrors === null ? vErrors = [err64] : vErrors.push(err64), errors++;
                  }
                }
              } else {
                let err65 = { instancePath: instancePath + "/phases/" + i4 + "/arms", schemaPath: "#/properties/phases/items/properties/arms/type", keyword: "type", params: { type: "array" }, schema: schema81.properties.phases.items.properties.arms.type, parentSchema: schema81.properties.phases.items.properties.arms, data: data35 };
                vErrors === null ? vErrors = [err65] : vErrors.push(err65), errors++;
              }
            }
            if (data25.coverage !== void 0) {
              let data40 = data25.coverage;
              if (Array.isArray(data40)) {
                if (data40.length > 1e3) {
                  let err66 = { instancePath: instancePath + "/phases/" + i4 + "/coverage", schemaPath: "#/properties/phases/items/properties/coverage/maxItems", keyword: "maxItems", params: { limit: 1e3 }, schema: 1e3, parentSchema: schema81.properties.phases.items.properties.coverage, data: data40 };
                  vErrors === null ? vErrors = [err66] : vErrors.push(err66), errors++;
                }
                if (data40.length < 1) {
                  let err67 = { instancePath: instancePath + "/phases/" + i4 + "/coverage", schemaPath: "#/properties/phases/items/properties/coverage/minItems", keyword: "minItems", params: { limit: 1 }, schema: 1, parentSchema: schema81.properties.phases.items.properties.coverage, data: data40 };
                  vErrors === null ? vErrors = [err67] : vErrors.push(err67), errors++;
                }
                let len7 = data40.length;
                for (let i7 = 0; i7 < len7; i7++) {
                  let data41 = data40[i7];
                  if (data41 && typeof data41 == "object" && !Array.isArray(data41)) {
                    if (data41.at === void 0) {
                      let err68 = { instancePath: instancePath + "/phases/" + i4 + "/coverage/" + i7, schemaPath: "#/properties/phases/items/properties/coverage/items/required", keyword: "required", params: { missingProperty: "at" }, schema: schema81.properties.phases.items.properties.coverage.items.required, parentSchema: schema81.properties.phases.items.properties.coverage.items, data: data41 };
                      vErrors === null ? vErrors = [err68] : vErrors.push(err68), errors++;
                    }
                    if (data41.share === void 0) {
                      let err69 = { instancePath: instancePath + "/phases/" + i4 + "/coverage/" + i7, schemaPath: "#/properties/phases/items/properties/coverage/items/required", keyword: "required", params: { missingProperty: "share" }, schema: schema81.properties.phases.items.properties.coverage.items.required, parentSchema: schema81.properties.phases.items.properties.coverage.items, data: data41 };
                      vErrors === null ? vErrors = [err69] : vErrors.push(err69), errors++;
                    }
                    for (let key7 in data41)
                      if (!(key7 === "at" || key7 === "share")) {
                        let err70 = { instancePath: instancePath + "/phases/" + i4 + "/coverage/" + i7, schemaPath: "#/properties/phases/items/properties/coverage/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, schema: !1, parentSchema: schema81.properties.phases.items.properties.coverage.items, data: data41 };
                        vErrors === null ? vErrors = [err70] : vErrors.push(err70), errors++;
                      }
                    data41.at !== void 0 && (validate272(data41.at, { instancePath: instancePath + "/phases/" + i4 + "/coverage/" + i7 + "/at", parentData: data41, parentDataProperty: "at", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate272.errors : vErrors.concat(validate272.errors), errors = vErrors.length)), data41.share !== void 0 && (validate265(data41.share, { instancePath: instancePath + "/phases/" + i4 + "/coverage/" + i7 + "/share", parentData: data41, parentDataProperty: "share", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate265.errors : vErrors.concat(validate265.errors), errors = vErrors.length));
                  } else {
                    let err71 = { instancePath: instancePath + "/phases/" + i4 + "/coverage/" + i7, schemaPath: "#/properties/phases/items/properties/coverage/items/type", keyword: "type", params: { type: "object" }, schema: schema81.properties.phases.items.properties.coverage.items.type, parentSchema: schema81.properties.phases.items.properties.coverage.items, data: data41 };
                    vErrors === null ? vErrors = [err71] : vErrors.push(err71), errors++;
                  }
                }
              } else {
                let err72 = { instancePath: instancePath + "/phases/" + i4 + "/coverage", schemaPath: "#/properties/phases/items/properties/coverage/type", keyword: "type", params: { type: "array" }, schema: schema81.properties.phases.items.properties.coverage.type, parentSchema: schema81.properties.phases.items.properties.coverage, data: data40 };
                vErrors === null ? vErrors = [err72] : vErrors.push(err72), errors++;
              }
            }
          } else {
            let err73 = { instancePath: instancePath + "/phases/" + i4, schemaPath: "#/properties/phases/items/type", keyword: "type", params: { type: "object" }, schema: schema81.properties.phases.items.type, parentSchema: schema81.properties.phases.items, data: data25 };
            vErrors === null ? vErrors = [err73] : vErrors.push(err73), errors++;
          }
        }
      } else {
        let err74 = { instancePath: instancePath + "/phases", schemaPath: "#/properties/phases/type", keyword: "type", params: { type: "array" }, schema: schema81.properties.phases.type, parentSchema: schema81.properties.phases, data: data24 };
        vErrors === null ? vErrors = [err74] : vErrors.push(err74), errors++;
      }
    }
    if (data.metrics !== void 0) {
      let data44 = data.metrics;
      if (data44 && typeof data44 == "object" && !Array.isArray(data44)) {
        if (data44.goals === void 0) {
          let err75 = { instancePath: instancePath + "/metrics", schemaPath: "#/properties/metrics/required", keyword: "required", params: { missingProperty: "goals" }, schema: schema81.properties.metrics.required, parentSchema: schema81.properties.metrics, data: data44 };
          vErrors === null ? vErrors = [err75] : vErrors.push(err75), errors++;
        }
        for (let key8 in data44)
          if (!(key8 === "goals" || key8 === "guardrails")) {
            let err76 = { instancePath: instancePath + "/metrics", schemaPath: "#/properties/metrics/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, schema: !1, parentSchema: schema81.properties.metrics, data: data44 };
            vErrors === null ? vErrors = [err76] : vErrors.push(err76), errors++;
          }
        if (data44.goals !== void 0) {
          let data45 = data44.goals;
          if (Array.isArray(data45)) {
            if (data45.length > 100) {
              let err77 = { instancePath: instancePath + "/metrics/goals", schemaPath: "#/properties/metrics/properties/goals/maxItems", keyword: "maxItems", params: { limit: 100 }, schema: 100, parentSchema: schema81.properties.metrics.properties.goals, data: data45 };
              vErrors === null ? vErrors = [err77] : vErrors.push(err77), errors++;
            }
            if (data45.length < 1) {
              let err78 = { instancePath: instancePath + "/metrics/goals", schemaPath: "#/properties/metrics/properties/goals/minItems", keyword: "minItems", params: { limit: 1 }, schema: 1, parentSchema: schema81.properties.metrics.properties.goals, data: data45 };
              vErrors === null ? vErrors = [err78] : vErrors.push(err78), errors++;
            }
            let len8 = data45.length;
            for (let i8 = 0; i8 < len8; i8++) {
              let data46 = data45[i8];
              if (data46 && typeof data46 == "object" && !Array.isArray(data46)) {
                if (data46.name === void 0) {
                  let err79 = { instancePath: instancePath + "/metrics/goals/" + i8, schemaPath: "#/properties/metrics/properties/goals/items/required", keyword: "required", params: { missingProperty: "name" }, schema: schema81.properties.metrics.properties.goals.items.required, parentSchema: schema81.properties.metrics.properties.goals.items, data: data46 };
                  vErrors === null ? vErrors = [err79] : vErrors.push(err79), errors++;
                }
                if (data46.kind === void 0) {
                  let err80 = { instancePath: instancePath + "/metrics/goals/" + i8, schemaPath: "#/properties/metrics/properties/goals/items/required", keyword: "required", params: { missingProperty: "kind" }, schema: schema81.properties.metrics.properties.goals.items.required, parentSchema: schema81.properties.metrics.properties.goals.items, data: data46 };
                  vErrors === null ? vErrors = [err80] : vErrors.push(err80), errors++;
                }
                if (data46.direction === void 0) {
                  let err81 = { instancePath: instancePath + "/metrics/goals/" + i8, schemaPath: "#/properties/metrics/properties/goals/items/required", keyword: "required", params: { missingProperty: "direction" }, schema: schema81.properties.metrics.properties.goals.items.required, parentSchema: schema81.properties.metrics.properties.goals.items, data: data46 };
                  vErrors === null ? vErrors = [err81] : vErrors.push(err81), errors++;
                }
                for (let key9 in data46)
                  if (!func1.call(schema81.properties.metrics.properties.goals.items.properties, key9)) {
                    let err82 = { instancePath: instancePath + "/metrics/goals/" + i8, schemaPath: "#/properties/metrics/properties/goals/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key9 }, schema: !1, parentSchema: schema81.properties.metrics.properties.goals.items, data: data46 };
                    vErrors === null ? vErrors = [err82] : vErrors.push(err82), errors++;
                  }
                if (data46.name !== void 0 && (validate283(data46.name, { instancePath: instancePath + "/metrics/goals/" + i8 + "/name", parentData: data46, parentDataProperty: "name", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate283.errors : vErrors.concat(validate283.errors), errors = vErrors.length)), data46.kind !== void 0) {
                  let data48 = data46.kind;
                  if (!(data48 === "mean" || data48 === "proportion" || data48 === "ratio" || data48 === "quantile")) {
                    let err83 = { instancePath: instancePath + "/metrics/goals/" + i8 + "/kind", schemaPath: "#/properties/metrics/properties/goals/items/properties/kind/enum", keyword: "enum", params: { allowedValues: schema81.properties.metrics.properties.goals.items.properties.kind.enum }, schema: schema81.properties.metrics.properties.goals.items.properties.kind.enum, parentSchema: schema81.properties.metrics.properties.goals.items.properties.kind, data: data48 };
                    vErrors === null ? vErrors = [err83] : vErrors.push(err83), errors++;
                  }
                }
                if (data46.direction !== void 0) {
                  let data49 = data46.direction;
                  if (!(data49 === "up" || data49 === "down")) {
                    let err84 = { instancePath: instancePath + "/metrics/goals/" + i8 + "/direction", schemaPath: "#/properties/metrics/properties/goals/items/properties/direction/enum", keyword: "enum", params: { allowedValues: schema81.properties.metrics.properties.goals.items.properties.direction.enum }, schema: schema81.properties.metrics.properties.goals.items.properties.direction.enum, parentSchema: schema81.properties.metrics.properties.goals.items.properties.direction, data: data49 };
                    vErrors === null ? vErrors = [err84] : vErrors.push(err84), errors++;
                  }
                }
                if (data46.source !== void 0 && (validate283(data46.source, { instancePath: instancePath + "/metrics/goals/" + i8 + "/source", parentData: data46, parentDataProperty: "source", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate283.errors : vErrors.concat(validate283.errors), errors = vErrors.length)), data46.per !== void 0 && (validate283(data46.per, { instancePath: instancePath + "/metrics/goals/" + i8 + "/per", parentData: data46, parentDataProperty: "per", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate283.errors : vErrors.concat(validate283.errors), errors = vErrors.length)), data46.quantile !== void 0) {
                  let data52 = data46.quantile;
                  if (typeof data52 == "number" && isFinite(data52)) {
                    if (data52 >= 1 || isNaN(data52)) {
                      let err85 = { instancePath: instancePath + "/metrics/goals/" + i8 + "/quantile", schemaPath: "#/properties/metrics/properties/goals/items/properties/quantile/exclusiveMaximum", keyword: "exclusiveMaximum", params: { comparison: "<", limit: 1 }, schema: 1, parentSchema: schema81.properties.metrics.properties.goals.items.properties.quantile, data: data52 };
                      vErrors === null ? vErrors = [err85] : vErrors.push(err85), errors++;
                    }
                    if (data52 <= 0 || isNaN(data52)) {
                      let err86 = { instancePath: instancePath + "/metrics/goals/" + i8 + "/quantile", schemaPath: "#/properties/metrics/properties/goals/items/properties/quantile/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, schema: 0, parentSchema: schema81.properties.metrics.properties.goals.items.properties.quantile, data: data52 };
                      vErrors === null ? vErrors = [err86] : vErrors.push(err86), errors++;
                    }
                  } else {
                    let err87 = { instancePath: instancePath + "/metrics/goals/" + i8 + "/quantile", schemaPath: "#/properties/metrics/properties/goals/items/properties/quantile/type", keyword: "type", params: { type: "number" }, schema: schema81.properties.metrics.properties.goals.items.properties.quantile.type, parentSchema: schema81.properties.metrics.properties.goals.items.properties.quantile, data: data52 };
                    vErrors === null ? vErrors = [err87] : vErrors.push(err87), errors++;
                  }
                }
                if (data46.slo !== void 0) {
                  let data53 = data46.slo;
                  if (!(typeof data53 == "number" && isFinite(data53))) {
                    let err88 = { instancePath: instancePath + "/metrics/goals/" + i8 + "/slo", schemaPath: "#/properties/metrics/properties/goals/items/properties/slo/type", keyword: "type", params: { type: "number" }, schema: schema81.properties.metrics.properties.goals.items.properties.slo.type, parentSchema: schema81.properties.metrics.properties.goals.items.properties.slo, data: data53 };
                    vErrors === null ? vErrors = [err88] : vErrors.push(err88), errors++;
                  }
                }
                if (data46.mde !== void 0) {
                  let data54 = data46.mde;
                  if (typeof data54 == "number" && isFinite(data54)) {
                    if (data54 <= 0 || isNaN(data54)) {
                      let err89 = { instancePath: instancePath + "/metrics/goals/" + i8 + "/mde", schemaPath: "#/properties/metrics/properties/goals/items/properties/mde/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, schema: 0, parentSchema: schema81.properties.metrics.properties.goals.items.properties.mde, data: data54 };
                      vErrors === null ? vErrors = [err89] : vErrors.push(err89), errors++;
                    }
                  } else {
                    let err90 = { instancePath: instancePath + "/metrics/goals/" + i8 + "/mde", schemaPath: "#/properties/metrics/properties/goals/items/properties/mde/type", keyword: "type", params: { type: "number" }, schema: schema81.properties.metrics.properties.goals.items.properties.mde.type, parentSchema: schema81.properties.metrics.properties.goals.items.properties.mde, data: data54 };
                    vErrors === null ? vErrors = [err90] : vErrors.push(err90), errors++;
                  }
                }
                if (data46.margin !== void 0) {
                  let data55 = data46.margin;
                  if (typeof data55 == "number" && isFinite(data55)) {
                    if (data55 < 0 || isNaN(data55)) {
                      let err91 = { instancePath: instancePath + "/metrics/goals/" + i8 + "/margin", schemaPath: "#/properties/metrics/properties/goals/items/properties/margin/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema81.properties.metrics.properties.goals.items.properties.margin, data: data55 };
                      vErrors === null ? vErrors = [err91] : vErrors.push(err91), errors++;
                    }
                  } else {
                    let err92 = { instancePath: instancePath + "/metrics/goals/" + i8 + "/margin", schemaPath: "#/properties/metrics/properties/goals/items/properties/margin/type", keyword: "type", params: { type: "number" }, schema: schema81.properties.metrics.properties.goals.items.properties.margin.type, parentSchema: schema81.properties.metrics.properties.goals.items.properties.margin, data: data55 };
                    vErrors === null ? vErrors = [err92] : vErrors.push(err92), errors++;
                  }
                }
                if (data46.baseline !== void 0) {
                  let data56 = data46.baseline;
                  if (!(typeof data56 == "number" && isFinite(data56))) {
                    let err93 = { instancePath: instancePath + "/metrics/goals/" + i8 + "/baseline", schemaPath: "#/properties/metrics/properties/goals/items/properties/baseline/type", keyword: "type", params: { type: "number" }, schema: schema81.properties.metrics.properties.goals.items.properties.baseline.type, parentSchema: schema81.properties.metrics.properties.goals.items.properties.baseline, data: data56 };
                    vErrors === null ? vErrors = [err93] : vErrors.push(err93), errors++;
                  }
                }
                if (data46.deviation !== void 0) {
                  let data57 = data46.deviation;
                  if (typeof data57 == "number" && isFinite(data57)) {
                    if (data57 <= 0 || isNaN(data57)) {
                      let err94 = { instancePath: instancePath + "/metrics/goals/" + i8 + "/deviation", schemaPath: "#/properties/metrics/properties/goals/items/properties/deviation/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, schema: 0, parentSchema: schema81.properties.metrics.properties.goals.items.properties.deviation, data: data57 };
                      vErrors === null ? vErrors = [err94] : vErrors.push(err94), errors++;
                    }
                  } else {
                    let err95 = { instancePath: instancePath + "/metrics/goals/" + i8 + "/deviation", schemaPath: "#/properties/metrics/properties/goals/items/properties/deviation/type", keyword: "type", params: { type: "number" }, schema: schema81.properties.metrics.properties.goals.items.properties.deviation.type, parentSchema: schema81.properties.metrics.properties.goals.items.properties.deviation, data: data57 };
                    vErrors === null ? vErrors = [err95] : vErrors.push(err95), errors++;
                  }
                }
                if (data46.severity !== void 0) {
                  let data58 = data46.severity;
                  if (!(data58 === "high" || data58 === "medium" || data58 === "low")) {
                    let err96 = { instancePath: instancePath + "/metrics/goals/" + i8 + "/severity", schemaPath: "#/properties/metrics/properties/goals/items/properties/severity/enum", keyword: "enum", params: { allowedValues: schema81.properties.metrics.properties.goals.items.properties.severity.enum }, schema: schema81.properties.metrics.properties.goals.items.properties.severity.enum, parentSchema: schema81.properties.metrics.properties.goals.items.properties.severity, data: data58 };
                    vErrors === null ? vErrors = [err96] : vErrors.push(err96), errors++;
                  }
                }
              } else {
                let err97 = { instancePath: instancePath + "/metrics/goals/" + i8, schemaPath: "#/properties/metrics/properties/goals/items/type", keyword: "type", params: { type: "object" }, schema: schema81.properties.metrics.properties.goals.items.type, parentSchema: schema81.properties.metrics.properties.goals.items, data: data46 };
                vErrors === null ? vErrors = [err97] : vErrors.push(err97), errors++;
              }
            }
          } else {
            let err98 = { instancePath: instancePath + "/metrics/goals", schemaPath: "#/properties/metrics/properties/goals/type", keyword: "type", params: { type: "array" }, schema: schema81.properties.metrics.properties.goals.type, parentSchema: schema81.properties.metrics.properties.goals, data: data45 };
            vErrors === null ? vErrors = [err98] : vErrors.push(err98), errors++;
          }
        }
        if (data44.guardrails !== void 0) {
          let data59 = data44.guardrails;
          if (Array.isArray(data59)) {
            if (data59.length > 100) {
              let err99 = { instancePath: instancePath + "/metrics/guardrails", schemaPath: "#/properties/metrics/properties/guardrails/maxItems", keyword: "maxItems", params: { limit: 100 }, schema: 100, parentSchema: schema81.properties.metrics.properties.guardrails, data: data59 };
              vErrors === null ? vErrors = [err99] : vErrors.push(err99), errors++;
            }
            let len9 = data59.length;
            for (let i9 = 0; i9 < len9; i9++) {
              let data60 = data59[i9];
              if (data60 && typeof data60 == "object" && !Array.isArray(data60)) {
                if (data60.name === void 0) {
                  let err100 = { instancePath: instancePath + "/metrics/guardrails/" + i9, schemaPath: "#/properties/metrics/properties/guardrails/items/required", keyword: "required", params: { missingProperty: "name" }, schema: schema81.properties.metrics.properties.guardrails.items.required, parentSchema: schema81.properties.metrics.properties.guardrails.items, data: data60 };
                  vErrors === null ? vErrors = [err100] : vErrors.push(err100), errors++;
                }
                if (data60.kind === void 0) {
                  let err101 = { instancePath: instancePath + "/metrics/guardrails/" + i9, schemaPath: "#/properties/metrics/properties/guardrails/items/required", keyword: "required", params: { missingProperty: "kind" }, schema: schema81.properties.metrics.properties.guardrails.items.required, parentSchema: schema81.properties.metrics.properties.guardrails.items, data: data60 };
                  vErrors === null ? vErrors = [err101] : vErrors.push(err101), errors++;
                }
                if (data60.direction === void 0) {
                  let err102 = { instancePath: instancePath + "/metrics/guardrails/" + i9, schemaPath: "#/properties/metrics/properties/guardrails/items/required", keyword: "required", params: { missingProperty: "direction" }, schema: schema81.properties.metrics.properties.guardrails.items.required, parentSchema: schema81.properties.metrics.properties.guardrails.items, data: data60 };
                  vErrors === null ? vErrors = [err102] : vErrors.push(err102), errors++;
                }
                for (let key10 in data60)
                  if (!func1.call(schema81.properties.metrics.properties.guardrails.items.properties, key10)) {
                    let err103 = { instancePath: instancePath + "/metrics/guardrails/" + i9, schemaPath: "#/properties/metrics/properties/guardrails/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key10 }, schema: !1, parentSchema: schema81.properties.metrics.properties.guardrails.items, data: data60 };
                    vErrors === null ? vErrors = [err103] : vErrors.push(err103), errors++;
                  }
                if (data60.name !== void 0 && (validate283(data60.name, { instancePath: instancePath + "/metrics/guardrails/" + i9 + "/name", parentData: data60, parentDataProperty: "name", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate283.errors : vErrors.concat(validate283.errors), errors = vErrors.length)), data60.kind !== void 0) {
                  let data62 = data60.kind;
                  if (!(data62 === "mean" || data62 === "proportion" || data62 === "ratio" || data62 === "quantile")) {
                    let err104 = { instancePath: instancePath + "/metrics/guardrails/" + i9 + "/kind", schemaPath: "#/properties/metrics/properties/guardrails/items/properties/kind/enum", keyword: "enum", params: { allowedValues: schema81.properties.metrics.properties.guardrails.items.properties.kind.enum }, schema: schema81.properties.metrics.properties.guardrails.items.properties.kind.enum, parentSchema: schema81.properties.metrics.properties.guardrails.items.properties.kind, data: data62 };
                    vErrors === null ? vErrors = [err104] : vErrors.push(err104), errors++;
                  }
                }
                if (data60.direction !== void 0) {
                  let data63 = data60.direction;
                  if (!(data63 === "up" || data63 === "down")) {
                    let err105 = { instancePath: instancePath + "/metrics/guardrails/" + i9 + "/direction", schemaPath: "#/properties/metrics/properties/guardrails/items/properties/direction/enum", keyword: "enum", params: { allowedValues: schema81.properties.metrics.properties.guardrails.items.properties.direction.enum }, schema: schema81.properties.metrics.properties.guardrails.items.properties.direction.enum, parentSchema: schema81.properties.metrics.properties.guardrails.items.properties.direction, data: data63 };
                    vErrors === null ? vErrors = [err105] : vErrors.push(err105), errors++;
                  }
                }
                if (data60.source !== void 0 && (validate283(data60.source, { instancePath: instancePath + "/metrics/guardrails/" + i9 + "/source", parentData: data60, parentDataProperty: "source", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate283.errors : vErrors.concat(validate283.errors), errors = vErrors.length)), data60.per !== void 0 && (validate283(data60.per, { instancePath: instancePath + "/metrics/guardrails/" + i9 + "/per", parentData: data60, parentDataProperty: "per", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate283.errors : vErrors.concat(validate283.errors), errors = vErrors.length)), data60.quantile !== void 0) {
                  let data66 = data60.quantile;
                  if (typeof data66 == "number" && isFinite(data66)) {
                    if (data66 >= 1 || isNaN(data66)) {
                      let err106 = { instancePath: instancePath + "/metrics/guardrails/" + i9 + "/quantile", schemaPath: "#/properties/metrics/properties/guardrails/items/properties/quantile/exclusiveMaximum", keyword: "exclusiveMaximum", params: { comparison: "<", limit: 1 }, schema: 1, parentSchema: schema81.properties.metrics.properties.guardrails.items.properties.quantile, data: data66 };
                      vErrors === null ? vErrors = [err106] : vErrors.push(err106), errors++;
                    }
                    if (data66 <= 0 || isNaN(data66)) {
                      let err107 = { instancePath: instancePath + "/metrics/guardrails/" + i9 + "/quantile", schemaPath: "#/properties/metrics/properties/guardrails/items/properties/quantile/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, schema: 0, parentSchema: schema81.properties.metrics.properties.guardrails.items.properties.quantile, data: data66 };
                      vErrors === null ? vErrors = [err107] : vErrors.push(err107), errors++;
                    }
                  } else {
                    let err108 = { instancePath: instancePath + "/metrics/guardrails/" + i9 + "/quantile", schemaPath: "#/properties/metrics/properties/guardrails/items/properties/quantile/type", keyword: "type", params: { type: "number" }, schema: schema81.properties.metrics.properties.guardrails.items.properties.quantile.type, parentSchema: schema81.properties.metrics.properties.guardrails.items.properties.quantile, data: data66 };
                    vErrors === null ? vErrors = [err108] : vErrors.push(err108), errors++;
                  }
                }
                if (data60.slo !== void 0) {
                  let data67 = data60.slo;
                  if (!(typeof data67 == "number" && isFinite(data67))) {
                    let err109 = { instancePath: instancePath + "/metrics/guardrails/" + i9 + "/slo", schemaPath: "#/properties/metrics/properties/guardrails/items/properties/slo/type", keyword: "type", params: { type: "number" }, schema: schema81.properties.metrics.properties.guardrails.items.properties.slo.type, parentSchema: schema81.properties.metrics.properties.guardrails.items.properties.slo, data: data67 };
                    vErrors === null ? vErrors = [err109] : vErrors.push(err109), errors++;
                  }
                }
                if (data60.mde !== void 0) {
                  let data68 = data60.mde;
                  if (typeof data68 == "number" && isFinite(data68)) {
                    if (data68 <= 0 || isNaN(data68)) {
                      let err110 = { instancePath: instancePath + "/metrics/guardrails/" + i9 + "/mde", schemaPath: "#/properties/metrics/properties/guardrails/items/properties/mde/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, schema: 0, parentSchema: schema81.properties.metrics.properties.guardrails.items.properties.mde, data: data68 };
                      vErrors === null ? vErrors = [err110] : vErrors.push(err110), errors++;
                    }
                  } else {
                    let err111 = { instancePath: instancePath + "/metrics/guardrails/" + i9 + "/mde", schemaPath: "#/properties/metrics/properties/guardrails/items/properties/mde/type", keyword: "type", params: { type: "number" }, schema: schema81.properties.metrics.properties.guardrails.items.properties.mde.type, parentSchema: schema81.properties.metrics.properties.guardrails.items.properties.mde, data: data68 };
                    vErrors === null ? vErrors = [err111] : vErrors.push(err111), errors++;
                  }
                }
                if (data60.margin !== void 0) {
                  let data69 = data60.margin;
                  if (typeof data69 == "number" && isFinite(data69)) {
                    if (data69 < 0 || isNaN(data69)) {
                      let err112 = { instancePath: instancePath + "/metrics/guardrails/" + i9 + "/margin", schemaPath: "#/properties/metrics/properties/guardrails/items/properties/margin/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema81.properties.metrics.properties.guardrails.items.properties.margin, data: data69 };
                      vErrors === null ? vErrors = [err112] : vErrors.push(err112), errors++;
                    }
                  } else {
                    let err113 = { instancePath: instancePath + "/metrics/guardrails/" + i9 + "/margin", schemaPath: "#/properties/metrics/properties/guardrails/items/properties/margin/type", keyword: "type", params: { type: "number" }, schema: schema81.properties.metrics.properties.guardrails.items.properties.margin.type, parentSchema: schema81.properties.metrics.properties.guardrails.items.properties.margin, data: data69 };
                    vErrors === null ? vErrors = [err113] : vErrors.push(err113), errors++;
                  }
                }
                if (data60.baseline !== void 0) {
                  let data70 = data60.baseline;
                  if (!(typeof data70 == "number" && isFinite(data70))) {
                    let err114 = { instancePath: instancePath + "/metrics/guardrails/" + i9 + "/baseline", schemaPath: "#/properties/metrics/properties/guardrails/items/properties/baseline/type", keyword: "type", params: { type: "number" }, schema: schema81.properties.metrics.properties.guardrails.items.properties.baseline.type, parentSchema: schema81.properties.metrics.properties.guardrails.items.properties.baseline, data: data70 };
                    vErrors === null ? vErrors = [err114] : vErrors.push(err114), errors++;
                  }
                }
                if (data60.deviation !== void 0) {
                  let data71 = data60.deviation;
                  if (typeof data71 == "number" && isFinite(data71)) {
                    if (data71 <= 0 || isNaN(data71)) {
                      let err115 = { instancePath: instancePath + "/metrics/guardrails/" + i9 + "/deviation", schemaPath: "#/properties/metrics/properties/guardrails/items/properties/deviation/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, schema: 0, parentSchema: schema81.properties.metrics.properties.guardrails.items.properties.deviation, data: data71 };
                      vErrors === null ? vErrors = [err115] : vErrors.push(err115), errors++;
                    }
                  } else {
                    let err116 = { instancePath: instancePath + "/metrics/guardrails/" + i9 + "/deviation", schemaPath: "#/properties/metrics/properties/guardrails/items/properties/deviation/type", keyword: "type", params: { type: "number" }, schema: schema81.properties.metrics.properties.guardrails.items.properties.deviation.type, parentSchema: schema81.properties.metrics.properties.guardrails.items.properties.deviation, data: data71 };
                    vErrors === null ? vErrors = [err116] : vErrors.push(err116), errors++;
                  }
                }
                if (data60.severity !== void 0) {
                  let data72 = data60.severity;
                  if (!(data72 === "high" || data72 === "medium" || data72 === "low")) {
                    let err117 = { instancePath: instancePath + "/metrics/guardrails/" + i9 + "/severity", schemaPath: "#/properties/metrics/properties/guardrails/items/properties/severity/enum", keyword: "enum", params: { allowedValues: schema81.properties.metrics.properties.guardrails.items.properties.severity.enum }, schema: schema81.properties.metrics.properties.guardrails.items.properties.severity.enum, parentSchema: schema81.properties.metrics.properties.guardrails.items.properties.severity, data: data72 };
                    vErrors === null ? vErrors = [err117] : vErrors.push(err117), errors++;
                  }
                }
              } else {
                let err118 = { instancePath: instancePath + "/metrics/guardrails/" + i9, schemaPath: "#/properties/metrics/properties/guardrails/items/type", keyword: "type", params: { type: "object" }, schema: schema81.properties.metrics.properties.guardrails.items.type, parentSchema: schema81.properties.metrics.properties.guardrails.items, data: data60 };
                vErrors === null ? vErrors = [err118] : vErrors.push(err118), errors++;
              }
            }
          } else {
            let err119 = { instancePath: instancePath + "/metrics/guardrails", schemaPath: "#/properties/metrics/properties/guardrails/type", keyword: "type", params: { type: "array" }, schema: schema81.properties.metrics.properties.guardrails.type, parentSchema: schema81.properties.metrics.properties.guardrails, data: data59 };
            vErrors === null ? vErrors = [err119] : vErrors.push(err119), errors++;
          }
        }
      } else {
        let err120 = { instancePath: instancePath + "/metrics", schemaPath: "#/properties/metrics/type", keyword: "type", params: { type: "object" }, schema: schema81.properties.metrics.type, parentSchema: schema81.properties.metrics, data: data44 };
        vErrors === null ? vErrors = [err120] : vErrors.push(err120), errors++;
      }
    }
    if (data.analysis !== void 0) {
      let data73 = data.analysis;
      if (data73 && typeof data73 == "object" && !Array.isArray(data73)) {
        for (let key11 in data73)
          if (!(key11 === "method" || key11 === "alpha" || key11 === "power" || key11 === "tuning" || key11 === "correction" || key11 === "cuped_days")) {
            let err121 = { instancePath: instancePath + "/analysis", schemaPath: "#/properties/analysis/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key11 }, schema: !1, parentSchema: schema81.properties.analysis, data: data73 };
            vErrors === null ? vErrors = [err121] : vErrors.push(err121), errors++;
          }
        if (data73.method !== void 0) {
          let data74 = data73.method;
          if (!(data74 === "sequential" || data74 === "fixed")) {
            let err122 = { instancePath: instancePath + "/analysis/method", schemaPath: "#/properties/analysis/properties/method/enum", keyword: "enum", params: { allowedValues: schema81.properties.analysis.properties.method.enum }, schema: schema81.properties.analysis.properties.method.enum, parentSchema: schema81.properties.analysis.properties.method, data: data74 };
            vErrors === null ? vErrors = [err122] : vErrors.push(err122), errors++;
          }
        }
        if (data73.alpha !== void 0) {
          let data75 = data73.alpha;
          if (typeof data75 == "number" && isFinite(data75)) {
            if (data75 > 0.5 || isNaN(data75)) {
              let err123 = { instancePath: instancePath + "/analysis/alpha", schemaPath: "#/properties/analysis/properties/alpha/maximum", keyword: "maximum", params: { comparison: "<=", limit: 0.5 }, schema: 0.5, parentSchema: schema81.properties.analysis.properties.alpha, data: data75 };
              vErrors === null ? vErrors = [err123] : vErrors.push(err123), errors++;
            }
            if (data75 < 1e-6 || isNaN(data75)) {
              let err124 = { instancePath: instancePath + "/analysis/alpha", schemaPath: "#/properties/analysis/properties/alpha/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1e-6 }, schema: 1e-6, parentSchema: schema81.properties.analysis.properties.alpha, data: data75 };
              vErrors === null ? vErrors = [err124] : vErrors.push(err124), errors++;
            }
          } else {
            let err125 = { instancePath: instancePath + "/analysis/alpha", schemaPath: "#/properties/analysis/properties/alpha/type", keyword: "type", params: { type: "number" }, schema: schema81.properties.analysis.properties.alpha.type, parentSchema: schema81.properties.analysis.properties.alpha, data: data75 };
            vErrors === null ? vErrors = [err125] : vErrors.push(err125), errors++;
          }
        }
        if (data73.power !== void 0) {
          let data76 = data73.power;
          if (typeof data76 == "number" && isFinite(data76)) {
            if (data76 > 0.999 || isNaN(data76)) {
              let err126 = { instancePath: instancePath + "/analysis/power", schemaPath: "#/properties/analysis/properties/power/maximum", keyword: "maximum", params: { comparison: "<=", limit: 0.999 }, schema: 0.999, parentSchema: schema81.properties.analysis.properties.power, data: data76 };
              vErrors === null ? vErrors = [err126] : vErrors.push(err126), errors++;
            }
            if (data76 < 0.01 || isNaN(data76)) {
              let err127 = { instancePath: instancePath + "/analysis/power", schemaPath: "#/properties/analysis/properties/power/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0.01 }, schema: 0.01, parentSchema: schema81.properties.analysis.properties.power, data: data76 };
              vErrors === null ? vErrors = [err127] : vErrors.push(err127), errors++;
            }
          } else {
            let err128 = { instancePath: instancePath + "/analysis/power", schemaPath: "#/properties/analysis/properties/power/type", keyword: "type", params: { type: "number" }, schema: schema81.properties.analysis.properties.power.type, parentSchema: schema81.properties.analysis.properties.power, data: data76 };
            vErrors === null ? vErrors = [err128] : vErrors.push(err128), errors++;
          }
        }
        if (data73.tuning !== void 0) {
          let data77 = data73.tuning;
          if (!(typeof data77 == "number" && !(data77 % 1) && !isNaN(data77) && isFinite(data77))) {
            let err129 = { instancePath: instancePath + "/analysis/tuning", schemaPath: "#/properties/analysis/properties/tuning/type", keyword: "type", params: { type: "integer" }, schema: schema81.properties.analysis.properties.tuning.type, parentSchema: schema81.properties.analysis.properties.tuning, data: data77 };
            vErrors === null ? vErrors = [err129] : vErrors.push(err129), errors++;
          }
          if (typeof data77 == "number" && isFinite(data77) && (data77 < 1 || isNaN(data77))) {
            let err130 = { instancePath: instancePath + "/analysis/tuning", schemaPath: "#/properties/analysis/properties/tuning/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, schema: 1, parentSchema: schema81.properties.analysis.properties.tuning, data: data77 };
            vErrors === null ? vErrors = [err130] : vErrors.push(err130), errors++;
          }
        }
        if (data73.correction !== void 0) {
          let data78 = data73.correction;
          if (!(data78 === "holm" || data78 === "none")) {
            let err131 = { instancePath: instancePath + "/analysis/correction", schemaPath: "#/properties/analysis/properties/correction/enum", keyword: "enum", params: { allowedValues: schema81.properties.analysis.properties.correction.enum }, schema: schema81.properties.analysis.properties.correction.enum, parentSchema: schema81.properties.analysis.properties.correction, data: data78 };
            vErrors === null ? vErrors = [err131] : vErrors.push(err131), errors++;
          }
        }
        if (data73.cuped_days !== void 0) {
          let data79 = data73.cuped_days;
          if (!(typeof data79 == "number" && !(data79 % 1) && !isNaN(data79) && isFinite(data79))) {
            let err132 = { instancePath: instancePath + "/analysis/cuped_days", schemaPath: "#/properties/analysis/properties/cuped_days/type", keyword: "type", params: { type: "integer" }, schema: schema81.properties.analysis.properties.cuped_days.type, parentSchema: schema81.properties.analysis.properties.cuped_days, data: data79 };
            vErrors === null ? vErrors = [err132] : vErrors.push(err132), errors++;
          }
          if (typeof data79 == "number" && isFinite(data79)) {
            if (data79 > 365 || isNaN(data79)) {
              let err133 = { instancePath: instancePath + "/analysis/cuped_days", schemaPath: "#/properties/analysis/properties/cuped_days/maximum", keyword: "maximum", params: { comparison: "<=", limit: 365 }, schema: 365, parentSchema: schema81.properties.analysis.properties.cuped_days, data: data79 };
              vErrors === null ? vErrors = [err133] : vErrors.push(err133), errors++;
            }
            if (data79 < 0 || isNaN(data79)) {
              let err134 = { instancePath: instancePath + "/analysis/cuped_days", schemaPath: "#/properties/analysis/properties/cuped_days/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema81.properties.analysis.properties.cuped_days, data: data79 };
              vErrors === null ? vErrors = [err134] : vErrors.push(err134), errors++;
            }
          }
        }
      } else {
        let err135 = { instancePath: instancePath + "/analysis", schemaPath: "#/properties/analysis/type", keyword: "type", params: { type: "object" }, schema: schema81.properties.analysis.type, parentSchema: schema81.properties.analysis, data: data73 };
        vErrors === null ? vErrors = [err135] : vErrors.push(err135), errors++;
      }
    }
    if (data.health !== void 0) {
      let data80 = data.health;
      if (data80 && typeof data80 == "object" && !Array.isArray(data80)) {
        for (let key12 in data80)
          if (!(key12 === "srm" || key12 === "multiple_exposure" || key12 === "no_traffic")) {
            let err136 = { instancePath: instancePath + "/health", schemaPath: "#/properties/health/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key12 }, schema: !1, parentSchema: schema81.properties.health, data: data80 };
            vErrors === null ? vErrors = [err136] : vErrors.push(err136), errors++;
          }
        if (data80.srm !== void 0) {
          let data81 = data80.srm;
          if (data81 && typeof data81 == "object" && !Array.isArray(data81)) {
            for (let key13 in data81)
              if (!(key13 === "alpha" || key13 === "min_share_deviation")) {
                let err137 = { instancePath: instancePath + "/health/srm", schemaPath: "#/properties/health/properties/srm/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key13 }, schema: !1, parentSchema: schema81.properties.health.properties.srm, data: data81 };
                vErrors === null ? vErrors = [err137] : vErrors.push(err137), errors++;
              }
            if (data81.alpha !== void 0) {
              let data82 = data81.alpha;
              if (typeof data82 == "number" && isFinite(data82)) {
                if (data82 > 0.5 || isNaN(data82)) {
                  let err138 = { instancePath: instancePath + "/health/srm/alpha", schemaPath: "#/properties/health/properties/srm/properties/alpha/maximum", keyword: "maximum", params: { comparison: "<=", limit: 0.5 }, schema: 0.5, parentSchema: schema81.properties.health.properties.srm.properties.alpha, data: data82 };
                  vErrors === null ? vErrors = [err138] : vErrors.push(err138), errors++;
                }
                if (data82 <= 0 || isNaN(data82)) {
                  let err139 = { instancePath: instancePath + "/health/srm/alpha", schemaPath: "#/properties/health/properties/srm/properties/alpha/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, schema: 0, parentSchema: schema81.properties.health.properties.srm.properties.alpha, data: data82 };
                  vErrors === null ? vErrors = [err139] : vErrors.push(err139), errors++;
                }
              } else {
                let err140 = { instancePath: instancePath + "/health/srm/alpha", schemaPath: "#/properties/health/properties/srm/properties/alpha/type", keyword: "type", params: { type: "number" }, schema: schema81.properties.health.properties.srm.properties.alpha.type, parentSchema: schema81.properties.health.properties.srm.properties.alpha, data: data82 };
                vErrors === null ? vErrors = [err140] : vErrors.push(err140), errors++;
              }
            }
            data81.min_share_deviation !== void 0 && (validate265(data81.min_share_deviation, { instancePath: instancePath + "/health/srm/min_share_deviation", parentData: data81, parentDataProperty: "min_share_deviation", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate265.errors : vErrors.concat(validate265.errors), errors = vErrors.length));
          } else {
            let err141 = { instancePath: instancePath + "/health/srm", schemaPath: "#/properties/health/properties/srm/type", keyword: "type", params: { type: "object" }, schema: schema81.properties.health.properties.srm.type, parentSchema: schema81.properties.health.properties.srm, data: data81 };
            vErrors === null ? vErrors = [err141] : vErrors.push(err141), errors++;
          }
        }
        data80.multiple_exposure !== void 0 && (validate265(data80.multiple_exposure, { instancePath: instancePath + "/health/multiple_exposure", parentData: data80, parentDataProperty: "multiple_exposure", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate265.errors : vErrors.concat(validate265.errors), errors = vErrors.length)), data80.no_traffic !== void 0 && (validate270(data80.no_traffic, { instancePath: instancePath + "/health/no_traffic", parentData: data80, parentDataProperty: "no_traffic", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate270.errors : vErrors.concat(validate270.errors), errors = vErrors.length));
      } else {
        let err142 = { instancePath: instancePath + "/health", schemaPath: "#/properties/health/type", keyword: "type", params: { type: "object" }, schema: schema81.properties.health.type, parentSchema: schema81.properties.health, data: data80 };
        vErrors === null ? vErrors = [err142] : vErrors.push(err142), errors++;
      }
    }
    if (data.traffic !== void 0) {
      let data86 = data.traffic;
      if (data86 && typeof data86 == "object" && !Array.isArray(data86)) {
        if (data86.units_per_day === void 0) {
          let err143 = { instancePath: instancePath + "/traffic", schemaPath: "#/properties/traffic/required", keyword: "required", params: { missingProperty: "units_per_day" }, schema: schema81.properties.traffic.required, parentSchema: schema81.properties.traffic, data: data86 };
          vErrors === null ? vErrors = [err143] : vErrors.push(err143), errors++;
        }
        for (let key14 in data86)
          if (key14 !== "units_per_day") {
            let err144 = { instancePath: instancePath + "/traffic", schemaPath: "#/properties/traffic/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key14 }, schema: !1, parentSchema: schema81.properties.traffic, data: data86 };
            vErrors === null ? vErrors = [err144] : vErrors.push(err144), errors++;
          }
        if (data86.units_per_day !== void 0) {
          let data87 = data86.units_per_day;
          if (typeof data87 == "number" && isFinite(data87)) {
            if (data87 < 0 || isNaN(data87)) {
              let err145 = { instancePath: instancePath + "/traffic/units_per_day", schemaPath: "#/properties/traffic/properties/units_per_day/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema81.properties.traffic.properties.units_per_day, data: data87 };
              vErrors === null ? vErrors = [err145] : vErrors.push(err145), errors++;
            }
          } else {
            let err146 = { instancePath: instancePath + "/traffic/units_per_day", schemaPath: "#/properties/traffic/properties/units_per_day/type", keyword: "type", params: { type: "number" }, schema: schema81.properties.traffic.properties.units_per_day.type, parentSchema: schema81.properties.traffic.properties.units_per_day, data: data87 };
            vErrors === null ? vErrors = [err146] : vErrors.push(err146), errors++;
          }
        }
      } else {
        let err147 = { instancePath: instancePath + "/traffic", schemaPath: "#/properties/traffic/type", keyword: "type", params: { type: "object" }, schema: schema81.properties.traffic.type, parentSchema: schema81.properties.traffic, data: data86 };
        vErrors === null ? vErrors = [err147] : vErrors.push(err147), errors++;
      }
    }
    if (data.conclude !== void 0) {
      let data88 = data.conclude;
      if (data88 && typeof data88 == "object" && !Array.isArray(data88)) {
        for (let key15 in data88)
          if (!(key15 === "min_runtime" || key15 === "max_runtime" || key15 === "min_units" || key15 === "ship" || key15 === "on_inconclusive" || key15 === "action" || key15 === "stage")) {
            let err148 = { instancePath: instancePath + "/conclude", schemaPath: "#/properties/conclude/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key15 }, schema: !1, parentSchema: schema81.properties.conclude, data: data88 };
            vErrors === null ? vErrors = [err148] : vErrors.push(err148), errors++;
          }
        if (data88.min_runtime !== void 0 && (validate270(data88.min_runtime, { instancePath: instancePath + "/conclude/min_runtime", parentData: data88, parentDataProperty: "min_runtime", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate270.errors : vErrors.concat(validate270.errors), errors = vErrors.length)), data88.max_runtime !== void 0 && (validate270(data88.max_runtime, { instancePath: instancePath + "/conclude/max_runtime", parentData: data88, parentDataProperty: "max_runtime", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate270.errors : vErrors.concat(validate270.errors), errors = vErrors.length)), data88.min_units !== void 0) {
          let data91 = data88.min_units;
          if (!(typeof data91 == "number" && !(data91 % 1) && !isNaN(data91) && isFinite(data91))) {
            let err149 = { instancePath: instancePath + "/conclude/min_units", schemaPath: "#/properties/conclude/properties/min_units/type", keyword: "type", params: { type: "integer" }, schema: schema81.properties.conclude.properties.min_units.type, parentSchema: schema81.properties.conclude.properties.min_units, data: data91 };
            vErrors === null ? vErrors = [err149] : vErrors.push(err149), errors++;
          }
          if (typeof data91 == "number" && isFinite(data91) && (data91 < 0 || isNaN(data91))) {
            let err150 = { instancePath: instancePath + "/conclude/min_units", schemaPath: "#/properties/conclude/properties/min_units/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema81.properties.conclude.properties.min_units, data: data91 };
            vErrors === null ? vErrors = [err150] : vErrors.push(err150), errors++;
          }
        }
        if (data88.ship !== void 0) {
          let data92 = data88.ship;
          if (!(data92 === "clear-signals" || data92 === "do-no-harm")) {
            let err151 = { instancePath: instancePath + "/conclude/ship", schemaPath: "#/properties/conclude/properties/ship/enum", keyword: "enum", params: { allowedValues: schema81.properties.conclude.properties.ship.enum }, schema: schema81.properties.conclude.properties.ship.enum, parentSchema: schema81.properties.conclude.properties.ship, data: data92 };
            vErrors === null ? vErrors = [err151] : vErrors.push(err151), errors++;
          }
        }
        if (data88.on_inconclusive !== void 0) {
          let data93 = data88.on_inconclusive;
          if (!(data93 === "keep-control" || data93 === "ship-treatment")) {
            let err152 = { instancePath: instancePath + "/conclude/on_inconclusive", schemaPath: "#/properties/conclude/properties/on_inconclusive/enum", keyword: "enum", params: { allowedValues: schema81.properties.conclude.properties.on_inconclusive.enum }, schema: schema81.properties.conclude.properties.on_inconclusive.enum, parentSchema: schema81.properties.conclude.properties.on_inconclusive, data: data93 };
            vErrors === null ? vErrors = [err152] : vErrors.push(err152), errors++;
          }
        }
        if (data88.action !== void 0) {
          let data94 = data88.action;
          if (!(data94 === "propose" || data94 === "direct" || data94 === "none")) {
            let err153 = { instancePath: instancePath + "/conclude/action", schemaPath: "#/properties/conclude/properties/action/enum", keyword: "enum", params: { allowedValues: schema81.properties.conclude.properties.action.enum }, schema: schema81.properties.conclude.properties.action.enum, parentSchema: schema81.properties.conclude.properties.action, data: data94 };
            vErrors === null ? vErrors = [err153] : vErrors.push(err153), errors++;
          }
        }
        if (data88.stage !== void 0) {
          let data95 = data88.stage;
          if (typeof data95 == "string") {
            if (!pattern4.test(data95)) {
              let err154 = { instancePath: instancePath + "/conclude/stage", schemaPath: "#/properties/conclude/properties/stage/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_-]{0,63}$" }, schema: "^[a-z][a-z0-9_-]{0,63}$", parentSchema: schema81.properties.conclude.properties.stage, data: data95 };
              vErrors === null ? vErrors = [err154] : vErrors.push(err154), errors++;
            }
          } else {
            let err155 = { instancePath: instancePath + "/conclude/stage", schemaPath: "#/properties/conclude/properties/stage/type", keyword: "type", params: { type: "string" }, schema: schema81.properties.conclude.properties.stage.type, parentSchema: schema81.properties.conclude.properties.stage, data: data95 };
            vErrors === null ? vErrors = [err155] : vErrors.push(err155), errors++;
          }
        }
      } else {
        let err156 = { instancePath: instancePath + "/conclude", schemaPath: "#/properties/conclude/type", keyword: "type", params: { type: "object" }, schema: schema81.properties.conclude.type, parentSchema: schema81.properties.conclude, data: data88 };
        vErrors === null ? vErrors = [err156] : vErrors.push(err156), errors++;
      }
    }
    if (data.accept !== void 0) {
      let data96 = data.accept;
      if (data96 && typeof data96 == "object" && !Array.isArray(data96)) {
        for (let key16 in data96)
          if (!(key16 === "underpowered" || key16 === "moved_arm")) {
            let err157 = { instancePath: instancePath + "/accept", schemaPath: "#/properties/accept/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key16 }, schema: !1, parentSchema: schema81.properties.accept, data: data96 };
            vErrors === null ? vErrors = [err157] : vErrors.push(err157), errors++;
          }
        data96.underpowered !== void 0 && (validate258(data96.underpowered, { instancePath: instancePath + "/accept/underpowered", parentData: data96, parentDataProperty: "underpowered", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate258.errors : vErrors.concat(validate258.errors), errors = vErrors.length)), data96.moved_arm !== void 0 && (validate258(data96.moved_arm, { instancePath: instancePath + "/accept/moved_arm", parentData: data96, parentDataProperty: "moved_arm", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate258.errors : vErrors.concat(validate258.errors), errors = vErrors.length));
      } else {
        let err158 = { instancePath: instancePath + "/accept", schemaPath: "#/properties/accept/type", keyword: "type", params: { type: "object" }, schema: schema81.properties.accept.type, parentSchema: schema81.properties.accept, data: data96 };
        vErrors === null ? vErrors = [err158] : vErrors.push(err158), errors++;
      }
    }
    if (data.conclusion !== void 0) {
      let data99 = data.conclusion;
      if (data99 && typeof data99 == "object" && !Array.isArray(data99)) {
        if (data99.at === void 0) {
          let err159 = { instancePath: instancePath + "/conclusion", schemaPath: "#/properties/conclusion/required", keyword: "required", params: { missingProperty: "at" }, schema: schema81.properties.conclusion.required, parentSchema: schema81.properties.conclusion, data: data99 };
          vErrors === null ? vErrors = [err159] : vErrors.push(err159), errors++;
        }
        if (data99.by === void 0) {
          let err160 = { instancePath: instancePath + "/conclusion", schemaPath: "#/properties/conclusion/required", keyword: "required", params: { missingProperty: "by" }, schema: schema81.properties.conclusion.required, parentSchema: schema81.properties.conclusion, data: data99 };
          vErrors === null ? vErrors = [err160] : vErrors.push(err160), errors++;
        }
        if (data99.verdict === void 0) {
          let err161 = { instancePath: instancePath + "/conclusion", schemaPath: "#/properties/conclusion/required", keyword: "required", params: { missingProperty: "verdict" }, schema: schema81.properties.conclusion.required, parentSchema: schema81.properties.conclusion, data: data99 };
          vErrors === null ? vErrors = [err161] : vErrors.push(err161), errors++;
        }
        if (data99.reason === void 0) {
          let err162 = { instancePath: instancePath + "/conclusion", schemaPath: "#/properties/conclusion/required", keyword: "required", params: { missingProperty: "reason" }, schema: schema81.properties.conclusion.required, parentSchema: schema81.properties.conclusion, data: data99 };
          vErrors === null ? vErrors = [err162] : vErrors.push(err162), errors++;
        }
        for (let key17 in data99)
          if (!(key17 === "at" || key17 === "by" || key17 === "verdict" || key17 === "winner" || key17 === "reason" || key17 === "checkpoint")) {
            let err163 = { instancePath: instancePath + "/conclusion", schemaPath: "#/properties/conclusion/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key17 }, schema: !1, parentSchema: schema81.properties.conclusion, data: data99 };
            vErrors === null ? vErrors = [err163] : vErrors.push(err163), errors++;
          }
        if (data99.at !== void 0 && (validate272(data99.at, { instancePath: instancePath + "/conclusion/at", parentData: data99, parentDataProperty: "at", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate272.errors : vErrors.concat(validate272.errors), errors = vErrors.length)), data99.by !== void 0 && (validate258(data99.by, { instancePath: instancePath + "/conclusion/by", parentData: data99, parentDataProperty: "by", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate258.errors : vErrors.concat(validate258.errors), errors = vErrors.length)), data99.verdict !== void 0) {
          let data102 = data99.verdict;
          if (!(data102 === "ship" || data102 === "rollback" || data102 === "inconclusive" || data102 === "stopped")) {
            let err164 = { instancePath: instancePath + "/conclusion/verdict", schemaPath: "#/properties/conclusion/properties/verdict/enum", keyword: "enum", params: { allowedValues: schema81.properties.conclusion.properties.verdict.enum }, schema: schema81.properties.conclusion.properties.verdict.enum, parentSchema: schema81.properties.conclusion.properties.verdict, data: data102 };
            vErrors === null ? vErrors = [err164] : vErrors.push(err164), errors++;
          }
        }
        if (data99.winner !== void 0 && (validate254(data99.winner, { instancePath: instancePath + "/conclusion/winner", parentData: data99, parentDataProperty: "winner", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate254.errors : vErrors.concat(validate254.errors), errors = vErrors.length)), data99.reason !== void 0) {
          let data104 = data99.reason;
          if (typeof data104 == "string") {
            if (func3(data104) > 65536) {
              let err165 = { instancePath: instancePath + "/conclusion/reason", schemaPath: "#/properties/conclusion/properties/reason/maxLength", keyword: "maxLength", params: { limit: 65536 }, schema: 65536, parentSchema: schema81.properties.conclusion.properties.reason, data: data104 };
              vErrors === null ? vErrors = [err165] : vErrors.push(err165), errors++;
            }
            if (func3(data104) < 1) {
              let err166 = { instancePath: instancePath + "/conclusion/reason", schemaPath: "#/properties/conclusion/properties/reason/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema81.properties.conclusion.properties.reason, data: data104 };
              vErrors === null ? vErrors = [err166] : vErrors.push(err166), errors++;
            }
          } else {
            let err167 = { instancePath: instancePath + "/conclusion/reason", schemaPath: "#/properties/conclusion/properties/reason/type", keyword: "type", params: { type: "string" }, schema: schema81.properties.conclusion.properties.reason.type, parentSchema: schema81.properties.conclusion.properties.reason, data: data104 };
            vErrors === null ? vErrors = [err167] : vErrors.push(err167), errors++;
          }
        }
        if (data99.checkpoint !== void 0) {
          let data105 = data99.checkpoint;
          if (typeof data105 == "string") {
            if (!pattern3.test(data105)) {
              let err168 = { instancePath: instancePath + "/conclusion/checkpoint", schemaPath: "#/properties/conclusion/properties/checkpoint/pattern", keyword: "pattern", params: { pattern: "^sha256:[0-9a-f]{64}$" }, schema: "^sha256:[0-9a-f]{64}$", parentSchema: schema81.properties.conclusion.properties.checkpoint, data: data105 };
              vErrors === null ? vErrors = [err168] : vErrors.push(err168), errors++;
            }
          } else {
            let err169 = { instancePath: instancePath + "/conclusion/checkpoint", schemaPath: "#/properties/conclusion/properties/checkpoint/type", keyword: "type", params: { type: "string" }, schema: schema81.properties.conclusion.properties.checkpoint.type, parentSchema: schema81.properties.conclusion.properties.checkpoint, data: data105 };
            vErrors === null ? vErrors = [err169] : vErrors.push(err169), errors++;
          }
        }
      } else {
        let err170 = { instancePath: instancePath + "/conclusion", schemaPath: "#/properties/conclusion/type", keyword: "type", params: { type: "object" }, schema: schema81.properties.conclusion.type, parentSchema: schema81.properties.conclusion, data: data99 };
        vErrors === null ? vErrors = [err170] : vErrors.push(err170), errors++;
      }
    }
    if (data.custom !== void 0) {
      let data106 = data.custom;
      if (!(data106 && typeof data106 == "object" && !Array.isArray(data106))) {
        let err171 = { instancePath: instancePath + "/custom", schemaPath: "#/properties/custom/type", keyword: "type", params: { type: "object" }, schema: schema81.properties.custom.type, parentSchema: schema81.properties.custom, data: data106 };
        vErrors === null ? vErrors = [err171] : vErrors.push(err171), errors++;
      }
    }
  } else {
    let err172 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema81.type, parentSchema: schema81, data };
    vErrors === null ? vErrors = [err172] : vErrors.push(err172), errors++;
  }
  return validate253.errors = vErrors, errors === 0;
}
validate253.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var checkpoint = validate300, schema91 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "stemma:checkpoint", title: "CheckpointRecord", description: "All that the verdict of an experiment was computed from: sums and rules, no unit and no request.", type: "object", additionalProperties: !1, required: ["format", "plan", "phase", "started", "until", "latest", "multiple", "ratioBefore", "arms"], properties: { format: { enum: [1], description: "The form of this file." }, plan: { type: "object", title: "PlanRecord", description: "The rules, with all their defaults.", additionalProperties: !1, required: ["experiment", "control", "arms", "goals", "guardrails", "method", "alpha", "tuning", "correction", "srmAlpha", "minShareDeviation", "multipleExposure", "noTraffic", "minRuntime", "maxRuntime", "minUnits", "ship", "onInconclusive"], properties: { experiment: { $ref: "#/$defs/segment", description: "The experiment." }, control: { $ref: "#/$defs/segment", description: "The arm that the others are held against." }, arms: { type: "array", maxItems: 16, items: { type: "object", title: "PlanArm", description: "An arm of the phase.", additionalProperties: !1, required: ["name", "weight"], properties: { name: { $ref: "#/$defs/segment", description: "The arm." }, weight: { type: "number", minimum: 0, maximum: 1, description: "Its share of the enrolled units." } } }, description: "The arms." }, goals: { type: "array", maxItems: 100, items: { $ref: "#/$defs/metricPlan" }, description: "What decides." }, guardrails: { type: "array", maxItems: 100, items: { $ref: "#/$defs/metricPlan" }, description: "What must not become worse." }, method: { enum: ["sequential", "fixed"], description: "Whether intervals hold at every look." }, alpha: { type: "number", minimum: 0, maximum: 1, description: "The rate of false alarms." }, tuning: { type: "number", exclusiveMinimum: 0, description: "The sample at which sequential intervals are tightest." }, correction: { enum: ["holm", "none"], description: "How goals are corrected for their number." }, srmAlpha: { type: "number", minimum: 0, maximum: 1, description: "The rate of false alarms of the sample ratio test." }, minShareDeviation: { type: "number", minimum: 0, maximum: 1, description: "Below this difference of shares nothing is blocked." }, multipleExposure: { type: "number", minimum: 0, maximum: 1, description: "From this share of units in several arms on the test is blocked." }, noTraffic: { $ref: "#/$defs/milliseconds", description: "After so long without data it is blocked." }, minRuntime: { $ref: "#/$defs/milliseconds", description: "How long it runs at least." }, maxRuntime: { $ref: "#/$defs/milliseconds", description: "How long it runs at most." }, minUnits: { type: "number", minimum: 0, description: "How many units each arm has at least." }, ship: { enum: ["clear-signals", "do-no-harm"], description: "What a winner needs." }, onInconclusive: { enum: ["keep-control", "ship-treatment"], description: "What a test comes to that runs out of time." } } }, phase: { type: "integer", minimum: 1, description: "The phase, whose units alone are counted." }, started: { $ref: "#/$defs/instant", description: "When its traffic began." }, until: { $ref: "#/$defs/instant", description: "Up to when data was counted." }, latest: { anyOf: [{ $ref: "#/$defs/instant" }, { type: "null" }], description: "When the last data came; null for none." }, multiple: { anyOf: [{ type: "integer", minimum: 0 }, { type: "null" }], description: "How many units were in several arms; null where sums do not tell." }, ratioBefore: { type: "number", minimum: 0, maximum: 1, description: "The smallest p value of the sequential sample ratio test at the looks before; 1 for none." }, arms: { type: "array", maxItems: 16, items: { type: "object", title: "ArmSums", description: "What is kept of one arm.", additionalProperties: !1, required: ["name", "units", "metrics"], properties: { name: { $ref: "#/$defs/segment", description: "The arm." }, units: { type: "number", minimum: 0, description: "How many units it got." }, metrics: { type: "object", maxProperties: 200, propertyNames: { $ref: "#/$defs/metricName" }, additionalProperties: { $ref: "#/$defs/evidence" }, description: "By the name of the metric; one without data is absent." } } }, description: "The arms." } }, $defs: { segment: { description: "A name: a-z, 0-9, dot, underscore and hyphen, starting with a letter or digit.", type: "string", pattern: "^[a-z0-9][a-z0-9._-]{0,63}$" }, metricName: { description: "A metric name: a letter or underscore, then letters, digits and . _ @ / -.", type: "string", pattern: "^[A-Za-z_][A-Za-z0-9_.@/-]{0,127}$" }, instant: { description: "An instant: UTC with milliseconds, such as 2026-11-21T10:00:00.000Z.", type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" }, milliseconds: { description: "A length of time in milliseconds.", type: "number", minimum: 0 }, exactSum: { type: "array", maxItems: 64, items: { type: "number" }, description: "An exact sum, in parts that do not overlap." }, moments: { type: "object", title: "MomentsRecord", description: "What is kept of the observations of one variable.", additionalProperties: !1, required: ["count", "sum", "squares"], properties: { count: { type: "integer", minimum: 0, description: "How many observations there are." }, sum: { $ref: "#/$defs/exactSum" }, squares: { $ref: "#/$defs/exactSum" } } }, jointMoments: { type: "object", title: "JointMomentsRecord", description: "What is kept of pairs of observations.", additionalProperties: !1, required: ["count", "first", "second", "products"], properties: { count: { type: "integer", minimum: 0, description: "How many pairs there are." }, first: { $ref: "#/$defs/moments" }, second: { $ref: "#/$defs/moments" }, products: { $ref: "#/$defs/exactSum" } } }, metricPlan: { type: "object", title: "MetricPlanRecord", description: "A metric with all its defaults.", additionalProperties: !1, required: ["name", "kind", "direction", "source", "per", "slo", "margin", "severity"], properties: { name: { $ref: "#/$defs/metricName", description: "The metric." }, kind: { enum: ["mean", "proportion", "ratio", "quantile"], description: "How it is computed." }, direction: { enum: ["up", "down"], description: "Whether more or less of it is better." }, source: { $ref: "#/$defs/metricName", description: "What was recorded." }, per: { anyOf: [{ $ref: "#/$defs/metricName" }, { type: "null" }], description: "For a ratio, the value below the line." }, slo: { anyOf: [{ type: "number" }, { type: "null" }], description: "For a quantile, the limit." }, margin: { anyOf: [{ type: "number" }, { type: "null" }], description: "For a guardrail, how much worse it may be." }, severity: { enum: ["high", "medium", "low"], description: "For a guardrail, what its failure means." } } }, evidence: { description: "What is kept of one metric in one arm.", anyOf: [{ type: "object", title: "ValuesEvidence", description: "One value of each unit.", additionalProperties: !1, required: ["kind", "moments"], properties: { kind: { enum: ["values"], description: "How it came." }, moments: { $ref: "#/$defs/moments" } } }, { type: "object", title: "SuccessesEvidence", description: "Successes of units or requests.", additionalProperties: !1, required: ["kind", "successes", "count"], properties: { kind: { enum: ["successes"], description: "How it came." }, successes: { type: "number", minimum: 0, description: "How many of them." }, count: { type: "integer", minimum: 0, description: "Of how many." }, design: { type: "number", minimum: 0, description: "How many times larger the variance is than that of independent observations; 1 when absent." } } }, { type: "object", title: "ClustersEvidence", description: "Pairs of numerator and denominator, of units or of buckets of units.", additionalProperties: !1, required: ["kind", "pairs", "count"], properties: { kind: { enum: ["clusters"], description: "How it came." }, pairs: { $ref: "#/$defs/jointMoments" }, count: { type: "number", minimum: 0, description: "How many requests there are." } } }, { type: "object", title: "BeforeEvidence", description: "Pairs of a value and the one from before the test.", additionalProperties: !1, required: ["kind", "pairs"], properties: { kind: { enum: ["before"], description: "How it came." }, pairs: { $ref: "#/$defs/jointMoments" } } }] } } }, schema92 = { description: "A name: a-z, 0-9, dot, underscore and hyphen, starting with a letter or digit.", type: "string", pattern: "^[a-z0-9][a-z0-9._-]{0,63}$" };
function validate301(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate301.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern36.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9][a-z0-9._-]{0,63}$" }, schema: "^[a-z0-9][a-z0-9._-]{0,63}$", parentSchema: schema92, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema92.type, parentSchema: schema92, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate301.errors = vErrors, errors === 0;
}
validate301.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema93 = { type: "object", title: "MetricPlanRecord", description: "A metric with all its defaults.", additionalProperties: !1, required: ["name", "kind", "direction", "source", "per", "slo", "margin", "severity"], properties: { name: { $ref: "#/$defs/metricName", description: "The metric." }, kind: { enum: ["mean", "proportion", "ratio", "quantile"], description: "How it is computed." }, direction: { enum: ["up", "down"], description: "Whether more or less of it is better." }, source: { $ref: "#/$defs/metricName", description: "What was recorded." }, per: { anyOf: [{ $ref: "#/$defs/metricName" }, { type: "null" }], description: "For a ratio, the value below the line." }, slo: { anyOf: [{ type: "number" }, { type: "null" }], description: "For a quantile, the limit." }, margin: { anyOf: [{ type: "number" }, { type: "null" }], description: "For a guardrail, how much worse it may be." }, severity: { enum: ["high", "medium", "low"], description: "For a guardrail, what its failure means." } } }, schema94 = { description: "A metric name: a letter or underscore, then letters, digits and . _ @ / -.", type: "string", pattern: "^[A-Za-z_][A-Za-z0-9_.@/-]{0,127}$" };
function validate306(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate306.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern17.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z_][A-Za-z0-9_.@/-]{0,127}$" }, schema: "^[A-Za-z_][A-Za-z0-9_.@/-]{0,127}$", parentSchema: schema94, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema94.type, parentSchema: schema94, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate306.errors = vErrors, errors === 0;
}
validate306.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function validate305(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate305.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, schema: schema93.required, parentSchema: schema93, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.kind === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" }, schema: schema93.required, parentSchema: schema93, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.direction === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "direction" }, schema: schema93.required, parentSchema: schema93, data };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.source === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "source" }, schema: schema93.required, parentSchema: schema93, data };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.per === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "per" }, schema: schema93.required, parentSchema: schema93, data };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.slo === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "slo" }, schema: schema93.required, parentSchema: schema93, data };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.margin === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "margin" }, schema: schema93.required, parentSchema: schema93, data };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.severity === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "severity" }, schema: schema93.required, parentSchema: schema93, data };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "name" || key0 === "kind" || key0 === "direction" || key0 === "source" || key0 === "per" || key0 === "slo" || key0 === "margin" || key0 === "severity")) {
        let err8 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: !1, parentSchema: schema93, data };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    if (data.name !== void 0 && (validate306(data.name, { instancePath: instancePath + "/name", parentData: data, parentDataProperty: "name", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate306.errors : vErrors.concat(validate306.errors), errors = vErrors.length)), data.kind !== void 0) {
      let data1 = data.kind;
      if (!(data1 === "mean" || data1 === "proportion" || data1 === "ratio" || data1 === "quantile")) {
        let err9 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/enum", keyword: "enum", params: { allowedValues: schema93.properties.kind.enum }, schema: schema93.properties.kind.enum, parentSchema: schema93.properties.kind, data: data1 };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.direction !== void 0) {
      let data2 = data.direction;
      if (!(data2 === "up" || data2 === "down")) {
        let err10 = { instancePath: instancePath + "/direction", schemaPath: "#/properties/direction/enum", keyword: "enum", params: { allowedValues: schema93.properties.direction.enum }, schema: schema93.properties.direction.enum, parentSchema: schema93.properties.direction, data: data2 };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.source !== void 0 && (validate306(data.source, { instancePath: instancePath + "/source", parentData: data, parentDataProperty: "source", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate306.errors : vErrors.concat(validate306.errors), errors = vErrors.length)), data.per !== void 0) {
      let data4 = data.per, _errs7 = errors, valid1 = !1, _errs8 = errors;
      validate306(data4, { instancePath: instancePath + "/per", parentData: data, parentDataProperty: "per", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate306.errors : vErrors.concat(validate306.errors), errors = vErrors.length);
      var _valid0 = _errs8 === errors;
      valid1 = valid1 || _valid0;
      let _errs9 = errors;
      if (data4 !== null) {
        let err11 = { instancePath: instancePath + "/per", schemaPath: "#/properties/per/anyOf/1/type", keyword: "type", params: { type: "null" }, schema: schema93.properties.per.anyOf[1].type, parentSchema: schema93.properties.per.anyOf[1], data: data4 };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
      var _valid0 = _errs9 === errors;
      if (valid1 = valid1 || _valid0, valid1)
        errors = _errs7, vErrors !== null && (_errs7 ? vErrors.length = _errs7 : vErrors = null);
      else {
        let err12 = { instancePath: instancePath + "/per", schemaPath: "#/properties/per/anyOf", keyword: "anyOf", params: {}, schema: schema93.properties.per.anyOf, parentSchema: schema93.properties.per, data: data4 };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.slo !== void 0) {
      let data5 = data.slo, _errs12 = errors, valid2 = !1, _errs13 = errors;
      if (!(typeof data5 == "number" && isFinite(data5))) {
        let err13 = { instancePath: instancePath + "/slo", schemaPath: "#/properties/slo/anyOf/0/type", keyword: "type", params: { type: "number" }, schema: schema93.properties.slo.anyOf[0].type, parentSchema: schema93.properties.slo.anyOf[0], data: data5 };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
      var _valid1 = _errs13 === errors;
      valid2 = valid2 || _valid1;
      let _errs15 = errors;
      if (data5 !== null) {
        let err14 = { instancePath: instancePath + "/slo", schemaPath: "#/properties/slo/anyOf/1/type", keyword: "type", params: { type: "null" }, schema: schema93.properties.slo.anyOf[1].type, parentSchema: schema93.properties.slo.anyOf[1], data: data5 };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
      var _valid1 = _errs15 === errors;
      if (valid2 = valid2 || _valid1, valid2)
        errors = _errs12, vErrors !== null && (_errs12 ? vErrors.length = _errs12 : vErrors = null);
      else {
        let err15 = { instancePath: instancePath + "/slo", schemaPath: "#/properties/slo/anyOf", keyword: "anyOf", params: {}, schema: schema93.properties.slo.anyOf, parentSchema: schema93.properties.slo, data: data5 };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.margin !== void 0) {
      let data6 = data.margin, _errs18 = errors, valid3 = !1, _errs19 = errors;
      if (!(typeof data6 == "number" && isFinite(data6))) {
        let err16 = { instancePath: instancePath + "/margin", schemaPath: "#/properties/margin/anyOf/0/type", keyword: "type", params: { type: "number" }, schema: schema93.properties.margin.anyOf[0].type, parentSchema: schema93.properties.margin.anyOf[0], data: data6 };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
      var _valid2 = _errs19 === errors;
      valid3 = valid3 || _valid2;
      let _errs21 = errors;
      if (data6 !== null) {
        let err17 = { instancePath: instancePath + "/margin", schemaPath: "#/properties/margin/anyOf/1/type", keyword: "type", params: { type: "null" }, schema: schema93.properties.margin.anyOf[1].type, parentSchema: schema93.properties.margin.anyOf[1], data: data6 };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
      var _valid2 = _errs21 === errors;
      if (valid3 = valid3 || _valid2, valid3)
        errors = _errs18, vErrors !== null && (_errs18 ? vErrors.length = _errs18 : vErrors = null);
      else {
        let err18 = { instancePath: instancePath + "/margin", schemaPath: "#/properties/margin/anyOf", keyword: "anyOf", params: {}, schema: schema93.properties.margin.anyOf, parentSchema: schema93.properties.margin, data: data6 };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
    }
    if (data.severity !== void 0) {
      let data7 = data.severity;
      if (!(data7 === "high" || data7 === "medium" || data7 === "low")) {
        let err19 = { instancePath: instancePath + "/severity", schemaPath: "#/properties/severity/enum", keyword: "enum", params: { allowedValues: schema93.properties.severity.enum }, schema: schema93.properties.severity.enum, parentSchema: schema93.properties.severity, data: data7 };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
  } else {
    let err20 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema93.type, parentSchema: schema93, data };
    vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
  }
  return validate305.errors = vErrors, errors === 0;
}
validate305.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var schema95 = { description: "A length of time in milliseconds.", type: "number", minimum: 0 };
function validate312(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate312.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "number" && isFinite(data)) {
    if (data < 0 || isNaN(data)) {
      let err0 = { instancePath, schemaPath: "#/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema95, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "number" }, schema: schema95.type, parentSchema: schema95, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate312.errors = vErrors, errors === 0;
}
validate312.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema96 = { description: "An instant: UTC with milliseconds, such as 2026-11-21T10:00:00.000Z.", type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" };
function validate316(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate316.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern21.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" }, schema: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$", parentSchema: schema96, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema96.type, parentSchema: schema96, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate316.errors = vErrors, errors === 0;
}
validate316.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema97 = { description: "What is kept of one metric in one arm.", anyOf: [{ type: "object", title: "ValuesEvidence", description: "One value of each unit.", additionalProperties: !1, required: ["kind", "moments"], properties: { kind: { enum: ["values"], description: "How it came." }, moments: { $ref: "#/$defs/moments" } } }, { type: "object", title: "SuccessesEvidence", description: "Successes of units or requests.", additionalProperties: !1, required: ["kind", "successes", "count"], properties: { kind: { enum: ["successes"], description: "How it came." }, successes: { type: "number", minimum: 0, description: "How many of them." }, count: { type: "integer", minimum: 0, description: "Of how many." }, design: { type: "number", minimum: 0, description: "How many times larger the variance is than that of independent observations; 1 when absent." } } }, { type: "object", title: "ClustersEvidence", description: "Pairs of numerator and denominator, of units or of buckets of units.", additionalProperties: !1, required: ["kind", "pairs", "count"], properties: { kind: { enum: ["clusters"], description: "How it came." }, pairs: { $ref: "#/$defs/jointMoments" }, count: { type: "number", minimum: 0, description: "How many requests there are." } } }, { type: "object", title: "BeforeEvidence", description: "Pairs of a value and the one from before the test.", additionalProperties: !1, required: ["kind", "pairs"], properties: { kind: { enum: ["before"], description: "How it came." }, pairs: { $ref: "#/$defs/jointMoments" } } }] }, schema98 = { type: "object", title: "MomentsRecord", description: "What is kept of the observations of one variable.", additionalProperties: !1, required: ["count", "sum", "squares"], properties: { count: { type: "integer", minimum: 0, description: "How many observations there are." }, sum: { $ref: "#/$defs/exactSum" }, squares: { $ref: "#/$defs/exactSum" } } }, schema99 = { type: "array", maxItems: 64, items: { type: "number" }, description: "An exact sum, in parts that do not overlap." };
function validate324(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate324.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), Array.isArray(data)) {
    if (data.length > 64) {
      let err0 = { instancePath, schemaPath: "#/maxItems", keyword: "maxItems", params: { limit: 64 }, schema: 64, parentSchema: schema99, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    let len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      if (!(typeof data0 == "number" && isFinite(data0))) {
        let err1 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/type", keyword: "type", params: { type: "number" }, schema: schema99.items.type, parentSchema: schema99.items, data: data0 };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
  } else {
    let err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" }, schema: schema99.type, parentSchema: schema99, data };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate324.errors = vErrors, errors === 0;
}
validate324.evaluated = { items: !0, dynamicProps: !1, dynamicItems: !1 };
function validate323(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate323.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.count === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "count" }, schema: schema98.required, parentSchema: schema98, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.sum === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "sum" }, schema: schema98.required, parentSchema: schema98, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.squares === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "squares" }, schema: schema98.required, parentSchema: schema98, data };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "count" || key0 === "sum" || key0 === "squares")) {
        let err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: !1, parentSchema: schema98, data };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    if (data.count !== void 0) {
      let data0 = data.count;
      if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
        let err4 = { instancePath: instancePath + "/count", schemaPath: "#/properties/count/type", keyword: "type", params: { type: "integer" }, schema: schema98.properties.count.type, parentSchema: schema98.properties.count, data: data0 };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
      if (typeof data0 == "number" && isFinite(data0) && (data0 < 0 || isNaN(data0))) {
        let err5 = { instancePath: instancePath + "/count", schemaPath: "#/properties/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema98.properties.count, data: data0 };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    data.sum !== void 0 && (validate324(data.sum, { instancePath: instancePath + "/sum", parentData: data, parentDataProperty: "sum", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate324.errors : vErrors.concat(validate324.errors), errors = vErrors.length)), data.squares !== void 0 && (validate324(data.squares, { instancePath: instancePath + "/squares", parentData: data, parentDataProperty: "squares", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate324.errors : vErrors.concat(validate324.errors), errors = vErrors.length));
  } else {
    let err6 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema98.type, parentSchema: schema98, data };
    vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
  }
  return validate323.errors = vErrors, errors === 0;
}
validate323.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var schema100 = { type: "object", title: "JointMomentsRecord", description: "What is kept of pairs of observations.", additionalProperties: !1, required: ["count", "first", "second", "products"], properties: { count: { type: "integer", minimum: 0, description: "How many pairs there are." }, first: { $ref: "#/$defs/moments" }, second: { $ref: "#/$defs/moments" }, products: { $ref: "#/$defs/exactSum" } } };
function validate328(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate328.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.count === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "count" }, schema: schema100.required, parentSchema: schema100, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.first === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "first" }, schema: schema100.required, parentSchema: schema100, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.second === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "second" }, schema: schema100.required, parentSchema: schema100, data };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.products === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "products" }, schema: schema100.required, parentSchema: schema100, data };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "count" || key0 === "first" || key0 === "second" || key0 === "products")) {
        let err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: !1, parentSchema: schema100, data };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    if (data.count !== void 0) {
      let data0 = data.count;
      if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
        let err5 = { instancePath: instancePath + "/count", schemaPath: "#/properties/count/type", keyword: "type", params: { type: "integer" }, schema: schema100.properties.count.type, parentSchema: schema100.properties.count, data: data0 };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
      if (typeof data0 == "number" && isFinite(data0) && (data0 < 0 || isNaN(data0))) {
        let err6 = { instancePath: instancePath + "/count", schemaPath: "#/properties/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema100.properties.count, data: data0 };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    data.first !== void 0 && (validate323(data.first, { instancePath: instancePath + "/first", parentData: data, parentDataProperty: "first", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate323.errors : vErrors.concat(validate323.errors), errors = vErrors.length)), data.second !== void 0 && (validate323(data.second, { instancePath: instancePath + "/second", parentData: data, parentDataProperty: "second", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate323.errors : vErrors.concat(validate323.errors), errors = vErrors.length)), data.products !== void 0 && (validate324(data.products, { instancePath: instancePath + "/products", parentData: data, parentDataProperty: "products", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate324.errors : vErrors.concat(validate324.errors), errors = vErrors.length));
  } else {
    let err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema100.type, parentSchema: schema100, data };
    vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
  }
  return validate328.errors = vErrors, errors === 0;
}
validate328.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function validate322(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate322.evaluated;
  evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0);
  let _errs0 = errors, valid0 = !1, _errs1 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.kind === void 0) {
      let err0 = { instancePath, schemaPath: "#/anyOf/0/required", keyword: "required", params: { missingProperty: "kind" }, schema: schema97.anyOf[0].required, parentSchema: schema97.anyOf[0], data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.moments === void 0) {
      let err1 = { instancePath, schemaPath: "#/anyOf/0/required", keyword: "required", params: { missingProperty: "moments" }, schema: schema97.anyOf[0].required, parentSchema: schema97.anyOf[0], data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "kind" || key0 === "moments")) {
        let err2 = { instancePath, schemaPath: "#/anyOf/0/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: !1, parentSchema: schema97.anyOf[0], data };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.kind !== void 0) {
      let data0 = data.kind;
      if (data0 !== "values") {
        let err3 = { instancePath: instancePath + "/kind", schemaPath: "#/anyOf/0/properties/kind/enum", keyword: "enum", params: { allowedValues: schema97.anyOf[0].properties.kind.enum }, schema: schema97.anyOf[0].properties.kind.enum, parentSchema: schema97.anyOf[0].properties.kind, data: data0 };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    data.moments !== void 0 && (validate323(data.moments, { instancePath: instancePath + "/moments", parentData: data, parentDataProperty: "moments", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate323.errors : vErrors.concat(validate323.errors), errors = vErrors.length));
  } else {
    let err4 = { instancePath, schemaPath: "#/anyOf/0/type", keyword: "type", params: { type: "object" }, schema: schema97.anyOf[0].type, parentSchema: schema97.anyOf[0], data };
    vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
  }
  var _valid0 = _errs1 === errors;
  if (valid0 = valid0 || _valid0, _valid0)
    var props0 = !0;
  let _errs6 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.kind === void 0) {
      let err5 = { instancePath, schemaPath: "#/anyOf/1/required", keyword: "required", params: { missingProperty: "kind" }, schema: schema97.anyOf[1].required, parentSchema: schema97.anyOf[1], data };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.successes === void 0) {
      let err6 = { instancePath, schemaPath: "#/anyOf/1/required", keyword: "required", params: { missingProperty: "successes" }, schema: schema97.anyOf[1].required, parentSchema: schema97.anyOf[1], data };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.count === void 0) {
      let err7 = { instancePath, schemaPath: "#/anyOf/1/required", keyword: "required", params: { missingProperty: "count" }, schema: schema97.anyOf[1].required, parentSchema: schema97.anyOf[1], data };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    for (let key1 in data)
      if (!(key1 === "kind" || key1 === "successes" || key1 === "count" || key1 === "design")) {
        let err8 = { instancePath, schemaPath: "#/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, schema: !1, parentSchema: schema97.anyOf[1], data };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    if (data.kind !== void 0) {
      let data2 = data.kind;
      if (data2 !== "successes") {
        let err9 = { instancePath: instancePath + "/kind", schemaPath: "#/anyOf/1/properties/kind/enum", keyword: "enum", params: { allowedValues: schema97.anyOf[1].properties.kind.enum }, schema: schema97.anyOf[1].properties.kind.enum, parentSchema: schema97.anyOf[1].properties.kind, data: data2 };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.successes !== void 0) {
      let data3 = data.successes;
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 < 0 || isNaN(data3)) {
          let err10 = { instancePath: instancePath + "/successes", schemaPath: "#/anyOf/1/properties/successes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema97.anyOf[1].properties.successes, data: data3 };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
      } else {
        let err11 = { instancePath: instancePath + "/successes", schemaPath: "#/anyOf/1/properties/successes/type", keyword: "type", params: { type: "number" }, schema: schema97.anyOf[1].properties.successes.type, parentSchema: schema97.anyOf[1].properties.successes, data: data3 };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.count !== void 0) {
      let data4 = data.count;
      if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
        let err12 = { instancePath: instancePath + "/count", schemaPath: "#/anyOf/1/properties/count/type", keyword: "type", params: { type: "integer" }, schema: schema97.anyOf[1].properties.count.type, parentSchema: schema97.anyOf[1].properties.count, data: data4 };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
      if (typeof data4 == "number" && isFinite(data4) && (data4 < 0 || isNaN(data4))) {
        let err13 = { instancePath: instancePath + "/count", schemaPath: "#/anyOf/1/properties/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema97.anyOf[1].properties.count, data: data4 };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.design !== void 0) {
      let data5 = data.design;
      if (typeof data5 == "number" && isFinite(data5)) {
        if (data5 < 0 || isNaN(data5)) {
          let err14 = { instancePath: instancePath + "/design", schemaPath: "#/anyOf/1/properties/design/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema97.anyOf[1].properties.design, data: data5 };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
      } else {
        let err15 = { instancePath: instancePath + "/design", schemaPath: "#/anyOf/1/properties/design/type", keyword: "type", params: { type: "number" }, schema: schema97.anyOf[1].properties.design.type, parentSchema: schema97.anyOf[1].properties.design, data: data5 };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
  } else {
    let err16 = { instancePath, schemaPath: "#/anyOf/1/type", keyword: "type", params: { type: "object" }, schema: schema97.anyOf[1].type, parentSchema: schema97.anyOf[1], data };
    vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
  }
  var _valid0 = _errs6 === errors;
  valid0 = valid0 || _valid0, _valid0 && props0 !== !0 && (props0 = !0);
  let _errs16 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.kind === void 0) {
      let err17 = { instancePath, schemaPath: "#/anyOf/2/required", keyword: "required", params: { missingProperty: "kind" }, schema: schema97.anyOf[2].required, parentSchema: schema97.anyOf[2], data };
      vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
    }
    if (data.pairs === void 0) {
      let err18 = { instancePath, schemaPath: "#/anyOf/2/required", keyword: "required", params: { missingProperty: "pairs" }, schema: schema97.anyOf[2].required, parentSchema: schema97.anyOf[2], data };
      vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
    }
    if (data.count === void 0) {
      let err19 = { instancePath, schemaPath: "#/anyOf/2/required", keyword: "required", params: { missingProperty: "count" }, schema: schema97.anyOf[2].required, parentSchema: schema97.anyOf[2], data };
      vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
    }
    for (let key2 in data)
      if (!(key2 === "kind" || key2 === "pairs" || key2 === "count")) {
        let err20 = { instancePath, schemaPath: "#/anyOf/2/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, schema: !1, parentSchema: schema97.anyOf[2], data };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
    if (data.kind !== void 0) {
      let data6 = data.kind;
      if (data6 !== "clusters") {
        let err21 = { instancePath: instancePath + "/kind", schemaPath: "#/anyOf/2/properties/kind/enum", keyword: "enum", params: { allowedValues: schema97.anyOf[2].properties.kind.enum }, schema: schema97.anyOf[2].properties.kind.enum, parentSchema: schema97.anyOf[2].properties.kind, data: data6 };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    }
    if (data.pairs !== void 0 && (validate328(data.pairs, { instancePath: instancePath + "/pairs", parentData: data, parentDataProperty: "pairs", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate328.errors : vErrors.concat(validate328.errors), errors = vErrors.length)), data.count !== void 0) {
      let data8 = data.count;
      if (typeof data8 == "number" && isFinite(data8)) {
        if (data8 < 0 || isNaN(data8)) {
          let err22 = { instancePath: instancePath + "/count", schemaPath: "#/anyOf/2/properties/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema97.anyOf[2].properties.count, data: data8 };
          vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
        }
      } else {
        let err23 = { instancePath: instancePath + "/count", schemaPath: "#/anyOf/2/properties/count/type", keyword: "type", params: { type: "number" }, schema: schema97.anyOf[2].properties.count.type, parentSchema: schema97.anyOf[2].properties.count, data: data8 };
        vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
      }
    }
  } else {
    let err24 = { instancePath, schemaPath: "#/anyOf/2/type", keyword: "type", params: { type: "object" }, schema: schema97.anyOf[2].type, parentSchema: schema97.anyOf[2], data };
    vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
  }
  var _valid0 = _errs16 === errors;
  valid0 = valid0 || _valid0, _valid0 && props0 !== !0 && (props0 = !0);
  let _errs23 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.kind === void 0) {
      let err25 = { instancePath, schemaPath: "#/anyOf/3/required", keyword: "required", params: { missingProperty: "kind" }, schema: schema97.anyOf[3].required, parentSchema: schema97.anyOf[3], data };
      vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
    }
    if (data.pairs === void 0) {
      let err26 = { instancePath, schemaPath: "#/anyOf/3/required", keyword: "required", params: { missingProperty: "pairs" }, schema: schema97.anyOf[3].required, parentSchema: schema97.anyOf[3], data };
      vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
    }
    for (let key3 in data)
      if (!(key3 === "kind" || key3 === "pairs")) {
        let err27 = { instancePath, schemaPath: "#/anyOf/3/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, schema: !1, parentSchema: schema97.anyOf[3], data };
        vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
      }
    if (data.kind !== void 0) {
      let data9 = data.kind;
      if (data9 !== "before") {
        let err28 = { instancePath: instancePath + "/kind", schemaPath: "#/anyOf/3/properties/kind/enum", keyword: "enum", params: { allowedValues: schema97.anyOf[3].properties.kind.enum }, schema: schema97.anyOf[3].properties.kind.enum, parentSchema: schema97.anyOf[3].properties.kind, data: data9 };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
    }
    data.pairs !== void 0 && (validate328(data.pairs, { instancePath: instancePath + "/pairs", parentData: data, parentDataProperty: "pairs", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate328.errors : vErrors.concat(validate328.errors), errors = vErrors.length));
  } else {
    let err29 = { instancePath, schemaPath: "#/anyOf/3/type", keyword: "type", params: { type: "object" }, schema: schema97.anyOf[3].type, parentSchema: schema97.anyOf[3], data };
    vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
  }
  var _valid0 = _errs23 === errors;
  if (valid0 = valid0 || _valid0, _valid0 && props0 !== !0 && (props0 = !0), valid0)
    errors = _errs0, vErrors !== null && (_errs0 ? vErrors.length = _errs0 : vErrors = null);
  else {
    let err30 = { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {}, schema: schema97.anyOf, parentSchema: schema97, data };
    vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
  }
  return validate322.errors = vErrors, evaluated0.props = props0, errors === 0;
}
validate322.evaluated = { dynamicProps: !0, dynamicItems: !1 };
function validate300(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate300.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.format === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "format" }, schema: schema91.required, parentSchema: schema91, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.plan === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "plan" }, schema: schema91.required, parentSchema: schema91, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.phase === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "phase" }, schema: schema91.required, parentSchema: schema91, data };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.started === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "started" }, schema: schema91.required, parentSchema: schema91, data };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.until === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "until" }, schema: schema91.required, parentSchema: schema91, data };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.latest === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "latest" }, schema: schema91.required, parentSchema: schema91, data };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.multiple === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "multiple" }, schema: schema91.required, parentSchema: schema91, data };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.ratioBefore === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "ratioBefore" }, schema: schema91.required, parentSchema: schema91, data };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.arms === void 0) {
      let err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "arms" }, schema: schema91.required, parentSchema: schema91, data };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    for (let key0 in data)
      if (!func1.call(schema91.properties, key0)) {
        let err9 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: !1, parentSchema: schema91, data };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    if (data.format !== void 0) {
      let data0 = data.format;
      if (data0 !== 1) {
        let err10 = { instancePath: instancePath + "/format", schemaPath: "#/properties/format/enum", keyword: "enum", params: { allowedValues: schema91.properties.format.enum }, schema: schema91.properties.format.enum, parentSchema: schema91.properties.format, data: data0 };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.plan !== void 0) {
      let data1 = data.plan;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        if (data1.experiment === void 0) {
          let err11 = { instancePath: instancePath + "/plan", schemaPath: "#/properties/plan/required", keyword: "required", params: { missingProperty: "experiment" }, schema: schema91.properties.plan.required, parentSchema: schema91.properties.plan, data: data1 };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
        if (data1.control === void 0) {
          let err12 = { instancePath: instancePath + "/plan", schemaPath: "#/properties/plan/required", keyword: "required", params: { missingProperty: "control" }, schema: schema91.properties.plan.required, parentSchema: schema91.properties.plan, data: data1 };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
        if (data1.arms === void 0) {
          let err13 = { instancePath: instancePath + "/plan", schemaPath: "#/properties/plan/required", keyword: "required", params: { missingProperty: "arms" }, schema: schema91.properties.plan.required, parentSchema: schema91.properties.plan, data: data1 };
          vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
        }
        if (data1.goals === void 0) {
          let err14 = { instancePath: instancePath + "/plan", schemaPath: "#/properties/plan/required", keyword: "required", params: { missingProperty: "goals" }, schema: schema91.properties.plan.required, parentSchema: schema91.properties.plan, data: data1 };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
        if (data1.guardrails === void 0) {
          let err15 = { instancePath: instancePath + "/plan", schemaPath: "#/properties/plan/required", keyword: "required", params: { missingProperty: "guardrails" }, schema: schema91.properties.plan.required, parentSchema: schema91.properties.plan, data: data1 };
          vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
        }
        if (data1.method === void 0) {
          let err16 = { instancePath: instancePath + "/plan", schemaPath: "#/properties/plan/required", keyword: "required", params: { missingProperty: "method" }, schema: schema91.properties.plan.required, parentSchema: schema91.properties.plan, data: data1 };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
        if (data1.alpha === void 0) {
          let err17 = { instancePath: instancePath + "/plan", schemaPath: "#/properties/plan/required", keyword: "required", params: { missingProperty: "alpha" }, schema: schema91.properties.plan.required, parentSchema: schema91.properties.plan, data: data1 };
          vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
        }
        if (data1.tuning === void 0) {
          let err18 = { instancePath: instancePath + "/plan", schemaPath: "#/properties/plan/required", keyword: "required", params: { missingProperty: "tuning" }, schema: schema91.properties.plan.required, parentSchema: schema91.properties.plan, data: data1 };
          vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
        }
        if (data1.correction === void 0) {
          let err19 = { instancePath: instancePath + "/plan", schemaPath: "#/properties/plan/required", keyword: "required", params: { missingProperty: "correction" }, schema: schema91.properties.plan.required, parentSchema: schema91.properties.plan, data: data1 };
          vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
        }
        if (data1.srmAlpha === void 0) {
          let err20 = { instancePath: instancePath + "/plan", schemaPath: "#/properties/plan/required", keyword: "required", params: { missingProperty: "srmAlpha" }, schema: schema91.properties.plan.required, parentSchema: schema91.properties.plan, data: data1 };
          vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
        }
        if (data1.minShareDeviation === void 0) {
          let err21 = { instancePath: instancePath + "/plan", schemaPath: "#/properties/plan/required", keyword: "required", params: { missingProperty: "minShareDeviation" }, schema: schema91.properties.plan.required, parentSchema: schema91.properties.plan, data: data1 };
          vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
        }
        if (data1.multipleExposure === void 0) {
          let err22 = { instancePath: instancePath + "/plan", schemaPath: "#/properties/plan/required", keyword: "required", params: { missingProperty: "multipleExposure" }, schema: schema91.properties.plan.required, parentSchema: schema91.properties.plan, data: data1 };
          vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
        }
        if (data1.noTraffic === void 0) {
          let err23 = { instancePath: instancePath + "/plan", schemaPath: "#/properties/plan/required", keyword: "required", params: { missingProperty: "noTraffic" }, schema: schema91.properties.plan.required, parentSchema: schema91.properties.plan, data: data1 };
          vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
        }
        if (data1.minRuntime === void 0) {
          let err24 = { instancePath: instancePath + "/plan", schemaPath: "#/properties/plan/required", keyword: "required", params: { missingProperty: "minRuntime" }, schema: schema91.properties.plan.required, parentSchema: schema91.properties.plan, data: data1 };
          vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
        }
        if (data1.maxRuntime === void 0) {
          let err25 = { instancePath: instancePath + "/plan", schemaPath: "#/properties/plan/required", keyword: "required", params: { missingProperty: "maxRuntime" }, schema: schema91.properties.plan.required, parentSchema: schema91.properties.plan, data: data1 };
          vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
        }
        if (data1.minUnits === void 0) {
          let err26 = { instancePath: instancePath + "/plan", schemaPath: "#/properties/plan/required", keyword: "required", params: { missingProperty: "minUnits" }, schema: schema91.properties.plan.required, parentSchema: schema91.properties.plan, data: data1 };
          vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
        }
        if (data1.ship === void 0) {
          let err27 = { instancePath: instancePath + "/plan", schemaPath: "#/properties/plan/required", keyword: "required", params: { missingProperty: "ship" }, schema: schema91.properties.plan.required, parentSchema: schema91.properties.plan, data: data1 };
          vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
        }
        if (data1.onInconclusive === void 0) {
          let err28 = { instancePath: instancePath + "/plan", schemaPath: "#/properties/plan/required", keyword: "required", params: { missingProperty: "onInconclusive" }, schema: schema91.properties.plan.required, parentSchema: schema91.properties.plan, data: data1 };
          vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
        }
        for (let key1 in data1)
          if (!func1.call(schema91.properties.plan.properties, key1)) {
            let err29 = { instancePath: instancePath + "/plan", schemaPath: "#/properties/plan/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, schema: !1, parentSchema: schema91.properties.plan, data: data1 };
            vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
          }
        if (data1.experiment !== void 0 && (validate301(data1.experiment, { instancePath: instancePath + "/plan/experiment", parentData: data1, parentDataProperty: "experiment", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate301.errors : vErrors.concat(validate301.errors), errors = vErrors.length)), data1.control !== void 0 && (validate301(data1.control, { instancePath: instancePath + "/plan/control", parentData: data1, parentDataProperty: "control", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate301.errors : vErrors.concat(validate301.errors), errors = vErrors.length)), data1.arms !== void 0) {
          let data4 = data1.arms;
          if (Array.isArray(data4)) {
            if (data4.length > 16) {
              let err30 = { instancePath: instancePath + "/plan/arms", schemaPath: "#/properties/plan/properties/arms/maxItems", keyword: "maxItems", params: { limit: 16 }, schema: 16, parentSchema: schema91.properties.plan.properties.arms, data: data4 };
              vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
            }
            let len0 = data4.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data5 = data4[i0];
              if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                if (data5.name === void 0) {
                  let err31 = { instancePath: instancePath + "/plan/arms/" + i0, schemaPath: "#/properties/plan/properties/arms/items/required", keyword: "required", params: { missingProperty: "name" }, schema: schema91.properties.plan.properties.arms.items.required, parentSchema: schema91.properties.plan.properties.arms.items, data: data5 };
                  vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
                }
                if (data5.weight === void 0) {
                  let err32 = { instancePath: instancePath + "/plan/arms/" + i0, schemaPath: "#/properties/plan/properties/arms/items/required", keyword: "required", params: { missingProperty: "weight" }, schema: schema91.properties.plan.properties.arms.items.required, parentSchema: schema91.properties.plan.properties.arms.items, data: data5 };
                  vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
                }
                for (let key2 in data5)
                  if (!(key2 === "name" || key2 === "weight")) {
                    let err33 = { instancePath: instancePath + "/plan/arms/" + i0, schemaPath: "#/properties/plan/properties/arms/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, schema: !1, parentSchema: schema91.properties.plan.properties.arms.items, data: data5 };
                    vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
                  }
                if (data5.name !== void 0 && (validate301(data5.name, { instancePath: instancePath + "/plan/arms/" + i0 + "/name", parentData: data5, parentDataProperty: "name", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate301.errors : vErrors.concat(validate301.errors), errors = vErrors.length)), data5.weight !== void 0) {
                  let data7 = data5.weight;
                  if (typeof data7 == "number" && isFinite(data7)) {
                    if (data7 > 1 || isNaN(data7)) {
                      let err34 = { instancePath: instancePath + "/plan/arms/" + i0 + "/weight", schemaPath: "#/properties/plan/properties/arms/items/properties/weight/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1 }, schema: 1, parentSchema: schema91.properties.plan.properties.arms.items.properties.weight, data: data7 };
                      vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
                    }
                    if (data7 < 0 || isNaN(data7)) {
                      let err35 = { instancePath: instancePath + "/plan/arms/" + i0 + "/weight", schemaPath: "#/properties/plan/properties/arms/items/properties/weight/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema91.properties.plan.properties.arms.items.properties.weight, data: data7 };
                      vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
                    }
                  } else {
                    let err36 = { instancePath: instancePath + "/plan/arms/" + i0 + "/weight", schemaPath: "#/properties/plan/properties/arms/items/properties/weight/type", keyword: "type", params: { type: "number" }, schema: schema91.properties.plan.properties.arms.items.properties.weight.type, parentSchema: schema91.properties.plan.properties.arms.items.properties.weight, data: data7 };
                    vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
                  }
                }
              } else {
                let err37 = { instancePath: instancePath + "/plan/arms/" + i0, schemaPath: "#/properties/plan/properties/arms/items/type", keyword: "type", params: { type: "object" }, schema: schema91.properties.plan.properties.arms.items.type, parentSchema: schema91.properties.plan.properties.arms.items, data: data5 };
                vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
              }
            }
          } else {
            let err38 = { instancePath: instancePath + "/plan/arms", schemaPath: "#/properties/plan/properties/arms/type", keyword: "type", params: { type: "array" }, schema: schema91.properties.plan.properties.arms.type, parentSchema: schema91.properties.plan.properties.arms, data: data4 };
            vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
          }
        }
        if (data1.goals !== void 0) {
          let data8 = data1.goals;
          if (Array.isArray(data8)) {
            if (data8.length > 100) {
              let err39 = { instancePath: instancePath + "/plan/goals", schemaPath: "#/properties/plan/properties/goals/maxItems", keyword: "maxItems", params: { limit: 100 }, schema: 100, parentSchema: schema91.properties.plan.properties.goals, data: data8 };
              vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
            }
            let len1 = data8.length;
            for (let i1 = 0; i1 < len1; i1++)
              validate305(data8[i1], { instancePath: instancePath + "/plan/goals/" + i1, parentData: data8, parentDataProperty: i1, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate305.errors : vErrors.concat(validate305.errors), errors = vErrors.length);
          } else {
            let err40 = { instancePath: instancePath + "/plan/goals", schemaPath: "#/properties/plan/properties/goals/type", keyword: "type", params: { type: "array" }, schema: schema91.properties.plan.properties.goals.type, parentSchema: schema91.properties.plan.properties.goals, data: data8 };
            vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
          }
        }
        if (data1.guardrails !== void 0) {
          let data10 = data1.guardrails;
          if (Array.isArray(data10)) {
            if (data10.length > 100) {
              let err41 = { instancePath: instancePath + "/plan/guardrails", schemaPath: "#/properties/plan/properties/guardrails/maxItems", keyword: "maxItems", params: { limit: 100 }, schema: 100, parentSchema: schema91.properties.plan.properties.guardrails, data: data10 };
              vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
            }
            let len2 = data10.length;
            for (let i2 = 0; i2 < len2; i2++)
              validate305(data10[i2], { instancePath: instancePath + "/plan/guardrails/" + i2, parentData: data10, parentDataProperty: i2, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate305.errors : vErrors.concat(validate305.errors), errors = vErrors.length);
          } else {
            let err42 = { instancePath: instancePath + "/plan/guardrails", schemaPath: "#/properties/plan/properties/guardrails/type", keyword: "type", params: { type: "array" }, schema: schema91.properties.plan.properties.guardrails.type, parentSchema: schema91.properties.plan.properties.guardrails, data: data10 };
            vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
          }
        }
        if (data1.method !== void 0) {
          let data12 = data1.method;
          if (!(data12 === "sequential" || data12 === "fixed")) {
            let err43 = { instancePath: instancePath + "/plan/method", schemaPath: "#/properties/plan/properties/method/enum", keyword: "enum", params: { allowedValues: schema91.properties.plan.properties.method.enum }, schema: schema91.properties.plan.properties.method.enum, parentSchema: schema91.properties.plan.properties.method, data: data12 };
            vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
          }
        }
        if (data1.alpha !== void 0) {
          let data13 = data1.alpha;
          if (typeof data13 == "number" && isFinite(data13)) {
            if (data13 > 1 || isNaN(data13)) {
              let err44 = { instancePath: instancePath + "/plan/alpha", schemaPath: "#/properties/plan/properties/alpha/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1 }, schema: 1, parentSchema: schema91.properties.plan.properties.alpha, data: data13 };
              vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
            }
            if (data13 < 0 || isNaN(data13)) {
              let err45 = { instancePath: instancePath + "/plan/alpha", schemaPath: "#/properties/plan/properties/alpha/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema91.properties.plan.properties.alpha, data: data13 };
              vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
            }
          } else {
            let err46 = { instancePath: instancePath + "/plan/alpha", schemaPath: "#/properties/plan/properties/alpha/type", keyword: "type", params: { type: "number" }, schema: schema91.properties.plan.properties.alpha.type, parentSchema: schema91.properties.plan.properties.alpha, data: data13 };
            vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
          }
        }
        if (data1.tuning !== void 0) {
          let data14 = data1.tuning;
          if (typeof data14 == "number" && isFinite(data14)) {
            if (data14 <= 0 || isNaN(data14)) {
              let err47 = { instancePath: instancePath + "/plan/tuning", schemaPath: "#/properties/plan/properties/tuning/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, schema: 0, parentSchema: schema91.properties.plan.properties.tuning, data: data14 };
              vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
            }
          } else {
            let err48 = { instancePath: instancePath + "/plan/tuning", schemaPath: "#/properties/plan/properties/tuning/type", keyword: "type", params: { type: "number" }, schema: schema91.properties.plan.properties.tuning.type, parentSchema: schema91.properties.plan.properties.tuning, data: data14 };
            vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
          }
        }
        if (data1.correction !== void 0) {
          let data15 = data1.correction;
          if (!(data15 === "holm" || data15 === "none")) {
            let err49 = { instancePath: instancePath + "/plan/correction", schemaPath: "#/properties/plan/properties/correction/enum", keyword: "enum", params: { allowedValues: schema91.properties.plan.properties.correction.enum }, schema: schema91.properties.plan.properties.correction.enum, parentSchema: schema91.properties.plan.properties.correction, data: data15 };
            vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
          }
        }
        if (data1.srmAlpha !== void 0) {
          let data16 = data1.srmAlpha;
          if (typeof data16 == "number" && isFinite(data16)) {
            if (data16 > 1 || isNaN(data16)) {
              let err50 = { instancePath: instancePath + "/plan/srmAlpha", schemaPath: "#/properties/plan/properties/srmAlpha/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1 }, schema: 1, parentSchema: schema91.properties.plan.properties.srmAlpha, data: data16 };
              vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
            }
            if (data16 < 0 || isNaN(data16)) {
              let err51 = { instancePath: instancePath + "/plan/srmAlpha", schemaPath: "#/properties/plan/properties/srmAlpha/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema91.properties.plan.properties.srmAlpha, data: data16 };
              vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
            }
          } else {
            let err52 = { instancePath: instancePath + "/plan/srmAlpha", schemaPath: "#/properties/plan/properties/srmAlpha/type", keyword: "type", params: { type: "number" }, schema: schema91.properties.plan.properties.srmAlpha.type, parentSchema: schema91.properties.plan.properties.srmAlpha, data: data16 };
            vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
          }
        }
        if (data1.minShareDeviation !== void 0) {
          let data17 = data1.minShareDeviation;
          if (typeof data17 == "number" && isFinite(data17)) {
            if (data17 > 1 || isNaN(data17)) {
              let err53 = { instancePath: instancePath + "/plan/minShareDeviation", schemaPath: "#/properties/plan/properties/minShareDeviation/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1 }, schema: 1, parentSchema: schema91.properties.plan.properties.minShareDeviation, data: data17 };
              vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
            }
            if (data17 < 0 || isNaN(data17)) {
              let err54 = { instancePath: instancePath + "/plan/minShareDeviation", schemaPath: "#/properties/plan/properties/minShareDeviation/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema91.properties.plan.properties.minShareDeviation, data: data17 };
              vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
            }
          } else {
            let err55 = { instancePath: instancePath + "/plan/minShareDeviation", schemaPath: "#/properties/plan/properties/minShareDeviation/type", keyword: "type", params: { type: "number" }, schema: schema91.properties.plan.properties.minShareDeviation.type, parentSchema: schema91.properties.plan.properties.minShareDeviation, data: data17 };
            vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
          }
        }
        if (data1.multipleExposure !== void 0) {
          let data18 = data1.multipleExposure;
          if (typeof data18 == "number" && isFinite(data18)) {
            if (data18 > 1 || isNaN(data18)) {
              let err56 = { instancePath: instancePath + "/plan/multipleExposure", schemaPath: "#/properties/plan/properties/multipleExposure/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1 }, schema: 1, parentSchema: schema91.properties.plan.properties.multipleExposure, data: data18 };
              vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
            }
            if (data18 < 0 || isNaN(data18)) {
              let err57 = { instancePath: instancePath + "/plan/multipleExposure", schemaPath: "#/properties/plan/properties/multipleExposure/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema91.properties.plan.properties.multipleExposure, data: data18 };
              vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
            }
          } else {
            let err58 = { instancePath: instancePath + "/plan/multipleExposure", schemaPath: "#/properties/plan/properties/multipleExposure/type", keyword: "type", params: { type: "number" }, schema: schema91.properties.plan.properties.multipleExposure.type, parentSchema: schema91.properties.plan.properties.multipleExposure, data: data18 };
            vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
          }
        }
        if (data1.noTraffic !== void 0 && (validate312(data1.noTraffic, { instancePath: instancePath + "/plan/noTraffic", parentData: data1, parentDataProperty: "noTraffic", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate312.errors : vErrors.concat(validate312.errors), errors = vErrors.length)), data1.minRuntime !== void 0 && (validate312(data1.minRuntime, { instancePath: instancePath + "/plan/minRuntime", parentData: data1, parentDataProperty: "minRuntime", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate312.errors : vErrors.concat(validate312.errors), errors = vErrors.length)), data1.maxRuntime !== void 0 && (validate312(data1.maxRuntime, { instancePath: instancePath + "/plan/maxRuntime", parentData: data1, parentDataProperty: "maxRuntime", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate312.errors : vErrors.concat(validate312.errors), errors = vErrors.length)), data1.minUnits !== void 0) {
          let data22 = data1.minUnits;
          if (typeof data22 == "number" && isFinite(data22)) {
            if (data22 < 0 || isNaN(data22)) {
              let err59 = { instancePath: instancePath + "/plan/minUnits", schemaPath: "#/properties/plan/properties/minUnits/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema91.properties.plan.properties.minUnits, data: data22 };
              vErrors === null ? vErrors = [err59] : vErrors.push(err59), errors++;
            }
          } else {
            let err60 = { instancePath: instancePath + "/plan/minUnits", schemaPath: "#/properties/plan/properties/minUnits/type", keyword: "type", params: { type: "number" }, schema: schema91.properties.plan.properties.minUnits.type, parentSchema: schema91.properties.plan.properties.minUnits, data: data22 };
            vErrors === null ? vErrors = [err60] : vErrors.push(err60), errors++;
          }
        }
        if (data1.ship !== void 0) {
          let data23 = data1.ship;
          if (!(data23 === "clear-signals" || data23 === "do-no-harm")) {
            let err61 = { instancePath: instancePath + "/plan/ship", schemaPath: "#/properties/plan/properties/ship/enum", keyword: "enum", params: { allowedValues: schema91.properties.plan.properties.ship.enum }, schema: schema91.properties.plan.properties.ship.enum, parentSchema: schema91.properties.plan.properties.ship, data: data23 };
            vErrors === null ? vErrors = [err61] : vErrors.push(err61), errors++;
          }
        }
        if (data1.onInconclusive !== void 0) {
          let data24 = data1.onInconclusive;
          if (!(data24 === "keep-control" || data24 === "ship-treatment")) {
            let err62 = { instancePath: instancePath + "/plan/onInconclusive", schemaPath: "#/properties/plan/properties/onInconclusive/enum", keyword: "enum", params: { allowedValues: schema91.properties.plan.properties.onInconclusive.enum }, schema: schema91.properties.plan.properties.onInconclusive.enum, parentSchema: schema91.properties.plan.properties.onInconclusive, data: data24 };
            vErrors === null ? vErrors = [err62] : vErrors.push(err62), errors++;
          }
        }
      } else {
        let err63 = { instancePath: instancePath + "/plan", schemaPath: "#/properties/plan/type", keyword: "type", params: { type: "object" }, schema: schema91.properties.plan.type, parentSchema: schema91.properties.plan, data: data1 };
        vErrors === null ? vErrors = [err63] : vErrors.push(err63), errors++;
      }
    }
    if (data.phase !== void 0) {
      let data25 = data.phase;
      if (!(typeof data25 == "number" && !(data25 % 1) && !isNaN(data25) && isFinite(data25))) {
        let err64 = { instancePath: instancePath + "/phase", schemaPath: "#/properties/phase/type", keyword: "type", params: { type: "integer" }, schema: schema91.properties.phase.type, parentSchema: schema91.properties.phase, data: data25 };
        vErrors === null ? vErrors = [err64] : vErrors.push(err64), errors++;
      }
      if (typeof data25 == "number" && isFinite(data25) && (data25 < 1 || isNaN(data25))) {
        let err65 = { instancePath: instancePath + "/phase", schemaPath: "#/properties/phase/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, schema: 1, parentSchema: schema91.properties.phase, data: data25 };
        vErrors === null ? vErrors = [err65] : vErrors.push(err65), errors++;
      }
    }
    if (data.started !== void 0 && (validate316(data.started, { instancePath: instancePath + "/started", parentData: data, parentDataProperty: "started", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate316.errors : vErrors.concat(validate316.errors), errors = vErrors.length)), data.until !== void 0 && (validate316(data.until, { instancePath: instancePath + "/until", parentData: data, parentDataProperty: "until", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate316.errors : vErrors.concat(validate316.errors), errors = vErrors.length)), data.latest !== void 0) {
      let data28 = data.latest, _errs46 = errors, valid9 = !1, _errs47 = errors;
      validate316(data28, { instancePath: instancePath + "/latest", parentData: data, parentDataProperty: "latest", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate316.errors : vErrors.concat(validate316.errors), errors = vErrors.length);
      var _valid0 = _errs47 === errors;
      valid9 = valid9 || _valid0;
      let _errs48 = errors;
      if (data28 !== null) {
        let err66 = { instancePath: instancePath + "/latest", schemaPath: "#/properties/latest/anyOf/1/type", keyword: "type", params: { type: "null" }, schema: schema91.properties.latest.anyOf[1].type, parentSchema: schema91.properties.latest.anyOf[1], data: data28 };
        vErrors === null ? vErrors = [err66] : vErrors.push(err66), errors++;
      }
      var _valid0 = _errs48 === errors;
      if (valid9 = valid9 || _valid0, valid9)
        errors = _errs46, vErrors !== null && (_errs46 ? vErrors.length = _errs46 : vErrors = null);
      else {
        let err67 = { instancePath: instancePath + "/latest", schemaPath: "#/properties/latest/anyOf", keyword: "anyOf", params: {}, schema: schema91.properties.latest.anyOf, parentSchema: schema91.properties.latest, data: data28 };
        vErrors === null ? vErrors = [err67] : vErrors.push(err67), errors++;
      }
    }
    if (data.multiple !== void 0) {
      let data29 = data.multiple, _errs51 = errors, valid10 = !1, _errs52 = errors;
      if (!(typeof data29 == "number" && !(data29 % 1) && !isNaN(data29) && isFinite(data29))) {
        let err68 = { instancePath: instancePath + "/multiple", schemaPath: "#/properties/multiple/anyOf/0/type", keyword: "type", params: { type: "integer" }, schema: schema91.properties.multiple.anyOf[0].type, parentSchema: schema91.properties.multiple.anyOf[0], data: data29 };
        vErrors === null ? vErrors = [err68] : vErrors.push(err68), errors++;
      }
      if (typeof data29 == "number" && isFinite(data29) && (data29 < 0 || isNaN(data29))) {
        let err69 = { instancePath: instancePath + "/multiple", schemaPath: "#/properties/multiple/anyOf/0/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema91.properties.multiple.anyOf[0], data: data29 };
        vErrors === null ? vErrors = [err69] : vErrors.push(err69), errors++;
      }
      var _valid1 = _errs52 === errors;
      valid10 = valid10 || _valid1;
      let _errs54 = errors;
      if (data29 !== null) {
        let err70 = { instancePath: instancePath + "/multiple", schemaPath: "#/properties/multiple/anyOf/1/type", keyword: "type", params: { type: "null" }, schema: schema91.properties.multiple.anyOf[1].type, parentSchema: schema91.properties.multiple.anyOf[1], data: data29 };
        vErrors === null ? vErrors = [err70] : vErrors.push(err70), errors++;
      }
      var _valid1 = _errs54 === errors;
      if (valid10 = valid10 || _valid1, valid10)
        errors = _errs51, vErrors !== null && (_errs51 ? vErrors.length = _errs51 : vErrors = null);
      else {
        let err71 = { instancePath: instancePath + "/multiple", schemaPath: "#/properties/multiple/anyOf", keyword: "anyOf", params: {}, schema: schema91.properties.multiple.anyOf, parentSchema: schema91.properties.multiple, data: data29 };
        vErrors === null ? vErrors = [err71] : vErrors.push(err71), errors++;
      }
    }
    if (data.ratioBefore !== void 0) {
      let data30 = data.ratioBefore;
      if (typeof data30 == "number" && isFinite(data30)) {
        if (data30 > 1 || isNaN(data30)) {
          let err72 = { instancePath: instancePath + "/ratioBefore", schemaPath: "#/properties/ratioBefore/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1 }, schema: 1, parentSchema: schema91.properties.ratioBefore, data: data30 };
          vErrors === null ? vErrors = [err72] : vErrors.push(err72), errors++;
        }
        if (data30 < 0 || isNaN(data30)) {
          let err73 = { instancePath: instancePath + "/ratioBefore", schemaPath: "#/properties/ratioBefore/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema91.properties.ratioBefore, data: data30 };
          vErrors === null ? vErrors = [err73] : vErrors.push(err73), errors++;
        }
      } else {
        let err74 = { instancePath: instancePath + "/ratioBefore", schemaPath: "#/properties/ratioBefore/type", keyword: "type", params: { type: "number" }, schema: schema91.properties.ratioBefore.type, parentSchema: schema91.properties.ratioBefore, data: data30 };
        vErrors === null ? vErrors = [err74] : vErrors.push(err74), errors++;
      }
    }
    if (data.arms !== void 0) {
      let data31 = data.arms;
      if (Array.isArray(data31)) {
        if (data31.length > 16) {
          let err75 = { instancePath: instancePath + "/arms", schemaPath: "#/properties/arms/maxItems", keyword: "maxItems", params: { limit: 16 }, schema: 16, parentSchema: schema91.properties.arms, data: data31 };
          vErrors === null ? vErrors = [err75] : vErrors.push(err75), errors++;
        }
        let len3 = data31.length;
        for (let i3 = 0; i3 < len3; i3++) {
          let data32 = data31[i3];
          if (data32 && typeof data32 == "object" && !Array.isArray(data32)) {
            if (data32.name === void 0) {
              let err76 = { instancePath: instancePath + "/arms/" + i3, schemaPath: "#/properties/arms/items/required", keyword: "required", params: { missingProperty: "name" }, schema: schema91.properties.arms.items.required, parentSchema: schema91.properties.arms.items, data: data32 };
              vErrors === null ? vErrors = [err76] : vErrors.push(err76), errors++;
            }
            if (data32.units === void 0) {
              let err77 = { instancePath: instancePath + "/arms/" + i3, schemaPath: "#/properties/arms/items/required", keyword: "required", params: { missingProperty: "units" }, schema: schema91.properties.arms.items.required, parentSchema: schema91.properties.arms.items, data: data32 };
              vErrors === null ? vErrors = [err77] : vErrors.push(err77), errors++;
            }
            if (data32.metrics === void 0) {
              let err78 = { instancePath: instancePath + "/arms/" + i3, schemaPath: "#/properties/arms/items/required", keyword: "required", params: { missingProperty: "metrics" }, schema: schema91.properties.arms.items.required, parentSchema: schema91.properties.arms.items, data: data32 };
              vErrors === null ? vErrors = [err78] : vErrors.push(err78), errors++;
            }
            for (let key3 in data32)
              if (!(key3 === "name" || key3 === "units" || key3 === "metrics")) {
                let err79 = { instancePath: instancePath + "/arms/" + i3, schemaPath: "#/properties/arms/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, schema: !1, parentSchema: schema91.properties.arms.items, data: data32 };
                vErrors === null ? vErrors = [err79] : vErrors.push(err79), errors++;
              }
            if (data32.name !== void 0 && (validate301(data32.name, { instancePath: instancePath + "/arms/" + i3 + "/name", parentData: data32, parentDataProperty: "name", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate301.errors : vErrors.concat(validate301.errors), errors = vErrors.length)), data32.units !== void 0) {
              let data34 = data32.units;
              if (typeof data34 == "number" && isFinite(data34)) {
                if (data34 < 0 || isNaN(data34)) {
                  let err80 = { instancePath: instancePath + "/arms/" + i3 + "/units", schemaPath: "#/properties/arms/items/properties/units/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema91.properties.arms.items.properties.units, data: data34 };
                  vErrors === null ? vErrors = [err80] : vErrors.push(err80), errors++;
                }
              } else {
                let err81 = { instancePath: instancePath + "/arms/" + i3 + "/units", schemaPath: "#/properties/arms/items/properties/units/type", keyword: "type", params: { type: "number" }, schema: schema91.properties.arms.items.properties.units.type, parentSchema: schema91.properties.arms.items.properties.units, data: data34 };
                vErrors === null ? vErrors = [err81] : vErrors.push(err81), errors++;
              }
            }
            if (data32.metrics !== void 0) {
              let data35 = data32.metrics;
              if (data35 && typeof data35 == "object" && !Array.isArray(data35)) {
                if (Object.keys(data35).length > 200) {
                  let err82 = { instancePath: instancePath + "/arms/" + i3 + "/metrics", schemaPath: "#/properties/arms/items/properties/metrics/maxProperties", keyword: "maxProperties", params: { limit: 200 }, schema: 200, parentSchema: schema91.properties.arms.items.properties.metrics, data: data35 };
                  vErrors === null ? vErrors = [err82] : vErrors.push(err82), errors++;
                }
                for (let key4 in data35) {
                  let _errs68 = errors;
                  validate306(key4, { instancePath: instancePath + "/arms/" + i3 + "/metrics", parentData: data35, parentDataProperty: "metrics", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate306.errors : vErrors.concat(validate306.errors), errors = vErrors.length);
                  var valid14 = _errs68 === errors;
                  if (!valid14) {
                    let err83 = { instancePath: instancePath + "/arms/" + i3 + "/metrics", schemaPath: "#/properties/arms/items/properties/metrics/propertyNames", keyword: "propertyNames", params: { propertyName: key4 }, schema: schema91.properties.arms.items.properties.metrics.propertyNames, parentSchema: schema91.properties.arms.items.properties.metrics, data: data35 };
                    vErrors === null ? vErrors = [err83] : vErrors.push(err83), errors++;
                  }
                }
                for (let key5 in data35)
                  validate322(data35[key5], { instancePath: instancePath + "/arms/" + i3 + "/metrics/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data35, parentDataProperty: key5, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate322.errors : vErrors.concat(validate322.errors), errors = vErrors.length);
              } else {
                let err84 = { instancePath: instancePath + "/arms/" + i3 + "/metrics", schemaPath: "#/properties/arms/items/properties/metrics/type", keyword: "type", params: { type: "object" }, schema: schema91.properties.arms.items.properties.metrics.type, parentSchema: schema91.properties.arms.items.properties.metrics, data: data35 };
                vErrors === null ? vErrors = [err84] : vErrors.push(err84), errors++;
              }
            }
          } else {
            let err85 = { instancePath: instancePath + "/arms/" + i3, schemaPath: "#/properties/arms/items/type", keyword: "type", params: { type: "object" }, schema: schema91.properties.arms.items.type, parentSchema: schema91.properties.arms.items, data: data32 };
            vErrors === null ? vErrors = [err85] : vErrors.push(err85), errors++;
          }
        }
      } else {
        let err86 = { instancePath: instancePath + "/arms", schemaPath: "#/properties/arms/type", keyword: "type", params: { type: "array" }, schema: schema91.properties.arms.type, parentSchema: schema91.properties.arms, data: data31 };
        vErrors === null ? vErrors = [err86] : vErrors.push(err86), errors++;
      }
    }
  } else {
    let err87 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema91.type, parentSchema: schema91, data };
    vErrors === null ? vErrors = [err87] : vErrors.push(err87), errors++;
  }
  return validate300.errors = vErrors, errors === 0;
}
validate300.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var conclusion = validate335, schema101 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "stemma:conclusion", title: "VerdictRecord", description: "What the rules of an experiment make of its checkpoint.", type: "object", additionalProperties: !1, required: ["experiment", "phase", "until", "verdict", "winner", "reasons", "health", "goals", "guardrails"], properties: { experiment: { $ref: "#/$defs/segment", description: "The experiment." }, phase: { type: "integer", minimum: 1, description: "The phase." }, until: { $ref: "#/$defs/instant", description: "Up to when data was counted." }, verdict: { enum: ["ship", "rollback", "keep-running", "inconclusive", "blocked"], description: "What it comes to." }, winner: { anyOf: [{ $ref: "#/$defs/segment" }, { type: "null" }], description: "The arm that goes on; null while nothing is decided." }, reasons: { type: "array", maxItems: 1e3, items: { type: "string", minLength: 1, maxLength: 2e3 }, description: "Why." }, health: { type: "object", title: "HealthResult", description: "Whether the data may be judged at all.", additionalProperties: !1, required: ["ratioP", "sequentialRatioP", "shareDeviation", "multipleShare", "runtime", "blocks"], properties: { ratioP: { type: "number", minimum: 0, maximum: 1, description: "The p value of the chi-square test of sample ratios." }, sequentialRatioP: { type: "number", minimum: 0, maximum: 1, description: "That of the sequential test, over all looks." }, shareDeviation: { type: "number", minimum: 0, maximum: 1, description: "The largest difference between the share of an arm and its weight." }, multipleShare: { anyOf: [{ type: "number", minimum: 0, maximum: 1 }, { type: "null" }], description: "The share of units in several arms; null where nobody can know." }, runtime: { $ref: "#/$defs/milliseconds", description: "How long the phase lasted." }, blocks: { type: "array", maxItems: 200, items: { type: "string", minLength: 1, maxLength: 2e3 }, description: "Why nothing may be concluded." } } }, goals: { type: "array", maxItems: 2e3, items: { type: "object", title: "GoalResultRecord", description: "What a goal comes to in one treatment.", additionalProperties: !1, required: ["metric", "arm", "control", "treatment", "estimate", "lower", "upper", "relative", "p", "adjusted", "state", "fault"], properties: { metric: { $ref: "#/$defs/metricName", description: "The metric." }, arm: { $ref: "#/$defs/segment", description: "The treatment." }, control: { anyOf: [{ type: "number" }, { type: "null" }], description: "Its value in the control." }, treatment: { anyOf: [{ type: "number" }, { type: "null" }], description: "Its value in the treatment." }, estimate: { type: "number", description: "The absolute difference." }, lower: { anyOf: [{ type: "number" }, { type: "null" }], description: "The lower bound; null for none." }, upper: { anyOf: [{ type: "number" }, { type: "null" }], description: "The upper bound; null for none." }, relative: { type: "object", title: "RelativeResult", description: "The difference as a share of the control.", additionalProperties: !1, required: ["estimate", "lower", "upper"], properties: { estimate: { type: "number", description: "The estimate." }, lower: { anyOf: [{ type: "number" }, { type: "null" }], description: "The lower bound; null for none." }, upper: { anyOf: [{ type: "number" }, { type: "null" }], description: "The upper bound; null for none." } } }, p: { type: "number", minimum: 0, maximum: 1, description: "The p value." }, adjusted: { type: "object", title: "AdjustedResult", description: "The same, corrected for the number of goals and arms.", additionalProperties: !1, required: ["p", "lower", "upper"], properties: { p: { type: "number", minimum: 0, maximum: 1, description: "The p value." }, lower: { anyOf: [{ type: "number" }, { type: "null" }], description: "The lower bound; null for none." }, upper: { anyOf: [{ type: "number" }, { type: "null" }], description: "The upper bound; null for none." } } }, state: { enum: ["better", "worse", "unclear"], description: "What is made of it." }, fault: { anyOf: [{ type: "string", maxLength: 100 }, { type: "null" }], description: "Why nothing could be computed; null where it could." } } }, description: "The goals, of each treatment." }, guardrails: { type: "array", maxItems: 2e3, items: { type: "object", title: "GuardrailResultRecord", description: "What a guardrail comes to in one treatment.", additionalProperties: !1, required: ["metric", "arm", "harm", "lower", "upper", "margin", "severity", "state", "fault"], properties: { metric: { $ref: "#/$defs/metricName", description: "The metric." }, arm: { $ref: "#/$defs/segment", description: "The treatment." }, harm: { type: "number", description: "How much worse the treatment is." }, lower: { anyOf: [{ type: "number" }, { type: "null" }], description: "The lower bound; null for none." }, upper: { anyOf: [{ type: "number" }, { type: "null" }], description: "The upper bound; null for none." }, margin: { anyOf: [{ type: "number" }, { type: "null" }], description: "How much worse it may be." }, severity: { enum: ["high", "medium", "low"], description: "What its failure means." }, state: { enum: ["safe", "harmed", "watch"], description: "What is made of it." }, fault: { anyOf: [{ type: "string", maxLength: 100 }, { type: "null" }], description: "Why nothing could be computed; null where it could." } } }, description: "The guardrails, of each treatment." } }, $defs: { segment: { description: "A name: a-z, 0-9, dot, underscore and hyphen, starting with a letter or digit.", type: "string", pattern: "^[a-z0-9][a-z0-9._-]{0,63}$" }, metricName: { description: "A metric name: a letter or underscore, then letters, digits and . _ @ / -.", type: "string", pattern: "^[A-Za-z_][A-Za-z0-9_.@/-]{0,127}$" }, instant: { description: "An instant: UTC with milliseconds, such as 2026-11-21T10:00:00.000Z.", type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" }, milliseconds: { description: "A length of time in milliseconds.", type: "number", minimum: 0 } } }, schema102 = { description: "A name: a-z, 0-9, dot, underscore and hyphen, starting with a letter or digit.", type: "string", pattern: "^[a-z0-9][a-z0-9._-]{0,63}$" };
function validate336(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate336.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern36.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9][a-z0-9._-]{0,63}$" }, schema: "^[a-z0-9][a-z0-9._-]{0,63}$", parentSchema: schema102, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema102.type, parentSchema: schema102, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate336.errors = vErrors, errors === 0;
}
validate336.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema103 = { description: "An instant: UTC with milliseconds, such as 2026-11-21T10:00:00.000Z.", type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" };
function validate338(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate338.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern21.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" }, schema: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$", parentSchema: schema103, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema103.type, parentSchema: schema103, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate338.errors = vErrors, errors === 0;
}
validate338.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema104 = { description: "A length of time in milliseconds.", type: "number", minimum: 0 };
function validate341(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate341.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "number" && isFinite(data)) {
    if (data < 0 || isNaN(data)) {
      let err0 = { instancePath, schemaPath: "#/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema104, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "number" }, schema: schema104.type, parentSchema: schema104, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate341.errors = vErrors, errors === 0;
}
validate341.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema105 = { description: "A metric name: a letter or underscore, then letters, digits and . _ @ / -.", type: "string", pattern: "^[A-Za-z_][A-Za-z0-9_.@/-]{0,127}$" };
function validate343(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate343.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern17.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z_][A-Za-z0-9_.@/-]{0,127}$" }, schema: "^[A-Za-z_][A-Za-z0-9_.@/-]{0,127}$", parentSchema: schema105, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema105.type, parentSchema: schema105, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate343.errors = vErrors, errors === 0;
}
validate343.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function validate335(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate335.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.experiment === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "experiment" }, schema: schema101.required, parentSchema: schema101, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.phase === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "phase" }, schema: schema101.required, parentSchema: schema101, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.until === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "until" }, schema: schema101.required, parentSchema: schema101, data };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.verdict === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "verdict" }, schema: schema101.required, parentSchema: schema101, data };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.winner === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "winner" }, schema: schema101.required, parentSchema: schema101, data };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.reasons === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "reasons" }, schema: schema101.required, parentSchema: schema101, data };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.health === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "health" }, schema: schema101.required, parentSchema: schema101, data };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.goals === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "goals" }, schema: schema101.required, parentSchema: schema101, data };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.guardrails === void 0) {
      let err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "guardrails" }, schema: schema101.required, parentSchema: schema101, data };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    for (let key0 in data)
      if (!func1.call(schema101.properties, key0)) {
        let err9 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: !1, parentSchema: schema101, data };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    if (data.experiment !== void 0 && (validate336(data.experiment, { instancePath: instancePath + "/experiment", parentData: data, parentDataProperty: "experiment", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate336.errors : vErrors.concat(validate336.errors), errors = vErrors.length)), data.phase !== void 0) {
      let data1 = data.phase;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        let err10 = { instancePath: instancePath + "/phase", schemaPath: "#/properties/phase/type", keyword: "type", params: { type: "integer" }, schema: schema101.properties.phase.type, parentSchema: schema101.properties.phase, data: data1 };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
      if (typeof data1 == "number" && isFinite(data1) && (data1 < 1 || isNaN(data1))) {
        let err11 = { instancePath: instancePath + "/phase", schemaPath: "#/properties/phase/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, schema: 1, parentSchema: schema101.properties.phase, data: data1 };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.until !== void 0 && (validate338(data.until, { instancePath: instancePath + "/until", parentData: data, parentDataProperty: "until", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate338.errors : vErrors.concat(validate338.errors), errors = vErrors.length)), data.verdict !== void 0) {
      let data3 = data.verdict;
      if (!(data3 === "ship" || data3 === "rollback" || data3 === "keep-running" || data3 === "inconclusive" || data3 === "blocked")) {
        let err12 = { instancePath: instancePath + "/verdict", schemaPath: "#/properties/verdict/enum", keyword: "enum", params: { allowedValues: schema101.properties.verdict.enum }, schema: schema101.properties.verdict.enum, parentSchema: schema101.properties.verdict, data: data3 };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.winner !== void 0) {
      let data4 = data.winner, _errs8 = errors, valid1 = !1, _errs9 = errors;
      validate336(data4, { instancePath: instancePath + "/winner", parentData: data, parentDataProperty: "winner", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate336.errors : vErrors.concat(validate336.errors), errors = vErrors.length);
      var _valid0 = _errs9 === errors;
      valid1 = valid1 || _valid0;
      let _errs10 = errors;
      if (data4 !== null) {
        let err13 = { instancePath: instancePath + "/winner", schemaPath: "#/properties/winner/anyOf/1/type", keyword: "type", params: { type: "null" }, schema: schema101.properties.winner.anyOf[1].type, parentSchema: schema101.properties.winner.anyOf[1], data: data4 };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
      var _valid0 = _errs10 === errors;
      if (valid1 = valid1 || _valid0, valid1)
        errors = _errs8, vErrors !== null && (_errs8 ? vErrors.length = _errs8 : vErrors = null);
      else {
        let err14 = { instancePath: instancePath + "/winner", schemaPath: "#/properties/winner/anyOf", keyword: "anyOf", params: {}, schema: schema101.properties.winner.anyOf, parentSchema: schema101.properties.winner, data: data4 };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
    if (data.reasons !== void 0) {
      let data5 = data.reasons;
      if (Array.isArray(data5)) {
        if (data5.length > 1e3) {
          let err15 = { instancePath: instancePath + "/reasons", schemaPath: "#/properties/reasons/maxItems", keyword: "maxItems", params: { limit: 1e3 }, schema: 1e3, parentSchema: schema101.properties.reasons, data: data5 };
          vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
        }
        let len0 = data5.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data6 = data5[i0];
          if (typeof data6 == "string") {
            if (func3(data6) > 2e3) {
              let err16 = { instancePath: instancePath + "/reasons/" + i0, schemaPath: "#/properties/reasons/items/maxLength", keyword: "maxLength", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema101.properties.reasons.items, data: data6 };
              vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
            }
            if (func3(data6) < 1) {
              let err17 = { instancePath: instancePath + "/reasons/" + i0, schemaPath: "#/properties/reasons/items/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema101.properties.reasons.items, data: data6 };
              vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
            }
          } else {
            let err18 = { instancePath: instancePath + "/reasons/" + i0, schemaPath: "#/properties/reasons/items/type", keyword: "type", params: { type: "string" }, schema: schema101.properties.reasons.items.type, parentSchema: schema101.properties.reasons.items, data: data6 };
            vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
          }
        }
      } else {
        let err19 = { instancePath: instancePath + "/reasons", schemaPath: "#/properties/reasons/type", keyword: "type", params: { type: "array" }, schema: schema101.properties.reasons.type, parentSchema: schema101.properties.reasons, data: data5 };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
    if (data.health !== void 0) {
      let data7 = data.health;
      if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
        if (data7.ratioP === void 0) {
          let err20 = { instancePath: instancePath + "/health", schemaPath: "#/properties/health/required", keyword: "required", params: { missingProperty: "ratioP" }, schema: schema101.properties.health.required, parentSchema: schema101.properties.health, data: data7 };
          vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
        }
        if (data7.sequentialRatioP === void 0) {
          let err21 = { instancePath: instancePath + "/health", schemaPath: "#/properties/health/required", keyword: "required", params: { missingProperty: "sequentialRatioP" }, schema: schema101.properties.health.required, parentSchema: schema101.properties.health, data: data7 };
          vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
        }
        if (data7.shareDeviation === void 0) {
          let err22 = { instancePath: instancePath + "/health", schemaPath: "#/properties/health/required", keyword: "required", params: { missingProperty: "shareDeviation" }, schema: schema101.properties.health.required, parentSchema: schema101.properties.health, data: data7 };
          vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
        }
        if (data7.multipleShare === void 0) {
          let err23 = { instancePath: instancePath + "/health", schemaPath: "#/properties/health/required", keyword: "required", params: { missingProperty: "multipleShare" }, schema: schema101.properties.health.required, parentSchema: schema101.properties.health, data: data7 };
          vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
        }
        if (data7.runtime === void 0) {
          let err24 = { instancePath: instancePath + "/health", schemaPath: "#/properties/health/required", keyword: "required", params: { missingProperty: "runtime" }, schema: schema101.properties.health.required, parentSchema: schema101.properties.health, data: data7 };
          vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
        }
        if (data7.blocks === void 0) {
          let err25 = { instancePath: instancePath + "/health", schemaPath: "#/properties/health/required", keyword: "required", params: { missingProperty: "blocks" }, schema: schema101.properties.health.required, parentSchema: schema101.properties.health, data: data7 };
          vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
        }
        for (let key1 in data7)
          if (!(key1 === "ratioP" || key1 === "sequentialRatioP" || key1 === "shareDeviation" || key1 === "multipleShare" || key1 === "runtime" || key1 === "blocks")) {
            let err26 = { instancePath: instancePath + "/health", schemaPath: "#/properties/health/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, schema: !1, parentSchema: schema101.properties.health, data: data7 };
            vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
          }
        if (data7.ratioP !== void 0) {
          let data8 = data7.ratioP;
          if (typeof data8 == "number" && isFinite(data8)) {
            if (data8 > 1 || isNaN(data8)) {
              let err27 = { instancePath: instancePath + "/health/ratioP", schemaPath: "#/properties/health/properties/ratioP/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1 }, schema: 1, parentSchema: schema101.properties.health.properties.ratioP, data: data8 };
              vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
            }
            if (data8 < 0 || isNaN(data8)) {
              let err28 = { instancePath: instancePath + "/health/ratioP", schemaPath: "#/properties/health/properties/ratioP/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema101.properties.health.properties.ratioP, data: data8 };
              vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
            }
          } else {
            let err29 = { instancePath: instancePath + "/health/ratioP", schemaPath: "#/properties/health/properties/ratioP/type", keyword: "type", params: { type: "number" }, schema: schema101.properties.health.properties.ratioP.type, parentSchema: schema101.properties.health.properties.ratioP, data: data8 };
            vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
          }
        }
        if (data7.sequentialRatioP !== void 0) {
          let data9 = data7.sequentialRatioP;
          if (typeof data9 == "number" && isFinite(data9)) {
            if (data9 > 1 || isNaN(data9)) {
              let err30 = { instancePath: instancePath + "/health/sequentialRatioP", schemaPath: "#/properties/health/properties/sequentialRatioP/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1 }, schema: 1, parentSchema: schema101.properties.health.properties.sequentialRatioP, data: data9 };
              vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
            }
            if (data9 < 0 || isNaN(data9)) {
              let err31 = { instancePath: instancePath + "/health/sequentialRatioP", schemaPath: "#/properties/health/properties/sequentialRatioP/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema101.properties.health.properties.sequentialRatioP, data: data9 };
              vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
            }
          } else {
            let err32 = { instancePath: instancePath + "/health/sequentialRatioP", schemaPath: "#/properties/health/properties/sequentialRatioP/type", keyword: "type", params: { type: "number" }, schema: schema101.properties.health.properties.sequentialRatioP.type, parentSchema: schema101.properties.health.properties.sequentialRatioP, data: data9 };
            vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
          }
        }
        if (data7.shareDeviation !== void 0) {
          let data10 = data7.shareDeviation;
          if (typeof data10 == "number" && isFinite(data10)) {
            if (data10 > 1 || isNaN(data10)) {
              let err33 = { instancePath: instancePath + "/health/shareDeviation", schemaPath: "#/properties/health/properties/shareDeviation/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1 }, schema: 1, parentSchema: schema101.properties.health.properties.shareDeviation, data: data10 };
              vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
            }
            if (data10 < 0 || isNaN(data10)) {
              let err34 = { instancePath: instancePath + "/health/shareDeviation", schemaPath: "#/properties/health/properties/shareDeviation/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema101.properties.health.properties.shareDeviation, data: data10 };
              vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
            }
          } else {
            let err35 = { instancePath: instancePath + "/health/shareDeviation", schemaPath: "#/properties/health/properties/shareDeviation/type", keyword: "type", params: { type: "number" }, schema: schema101.properties.health.properties.shareDeviation.type, parentSchema: schema101.properties.health.properties.shareDeviation, data: data10 };
            vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
          }
        }
        if (data7.multipleShare !== void 0) {
          let data11 = data7.multipleShare, _errs26 = errors, valid5 = !1, _errs27 = errors;
          if (typeof data11 == "number" && isFinite(data11)) {
            if (data11 > 1 || isNaN(data11)) {
              let err36 = { instancePath: instancePath + "/health/multipleShare", schemaPath: "#/properties/health/properties/multipleShare/anyOf/0/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1 }, schema: 1, parentSchema: schema101.properties.health.properties.multipleShare.anyOf[0], data: data11 };
              vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
            }
            if (data11 < 0 || isNaN(data11)) {
              let err37 = { instancePath: instancePath + "/health/multipleShare", schemaPath: "#/properties/health/properties/multipleShare/anyOf/0/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema101.properties.health.properties.multipleShare.anyOf[0], data: data11 };
              vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
            }
          } else {
            let err38 = { instancePath: instancePath + "/health/multipleShare", schemaPath: "#/properties/health/properties/multipleShare/anyOf/0/type", keyword: "type", params: { type: "number" }, schema: schema101.properties.health.properties.multipleShare.anyOf[0].type, parentSchema: schema101.properties.health.properties.multipleShare.anyOf[0], data: data11 };
            vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
          }
          var _valid1 = _errs27 === errors;
          valid5 = valid5 || _valid1;
          let _errs29 = errors;
          if (data11 !== null) {
            let err39 = { instancePath: instancePath + "/health/multipleShare", schemaPath: "#/properties/health/properties/multipleShare/anyOf/1/type", keyword: "type", params: { type: "null" }, schema: schema101.properties.health.properties.multipleShare.anyOf[1].type, parentSchema: schema101.properties.health.properties.multipleShare.anyOf[1], data: data11 };
            vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
          }
          var _valid1 = _errs29 === errors;
          if (valid5 = valid5 || _valid1, valid5)
            errors = _errs26, vErrors !== null && (_errs26 ? vErrors.length = _errs26 : vErrors = null);
          else {
            let err40 = { instancePath: instancePath + "/health/multipleShare", schemaPath: "#/properties/health/properties/multipleShare/anyOf", keyword: "anyOf", params: {}, schema: schema101.properties.health.properties.multipleShare.anyOf, parentSchema: schema101.properties.health.properties.multipleShare, data: data11 };
            vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
          }
        }
        if (data7.runtime !== void 0 && (validate341(data7.runtime, { instancePath: instancePath + "/health/runtime", parentData: data7, parentDataProperty: "runtime", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate341.errors : vErrors.concat(validate341.errors), errors = vErrors.length)), data7.blocks !== void 0) {
          let data13 = data7.blocks;
          if (Array.isArray(data13)) {
            if (data13.length > 200) {
              let err41 = { instancePath: instancePath + "/health/blocks", schemaPath: "#/properties/health/properties/blocks/maxItems", keyword: "maxItems", params: { limit: 200 }, schema: 200, parentSchema: schema101.properties.health.properties.blocks, data: data13 };
              vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
            }
            let len1 = data13.length;
            for (let i1 = 0; i1 < len1; i1++) {
              let data14 = data13[i1];
              if (typeof data14 == "string") {
                if (func3(data14) > 2e3) {
                  let err42 = { instancePath: instancePath + "/health/blocks/" + i1, schemaPath: "#/properties/health/properties/blocks/items/maxLength", keyword: "maxLength", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema101.properties.health.properties.blocks.items, data: data14 };
                  vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
                }
                if (func3(data14) < 1) {
                  let err43 = { instancePath: instancePath + "/health/blocks/" + i1, schemaPath: "#/properties/health/properties/blocks/items/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema101.properties.health.properties.blocks.items, data: data14 };
                  vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
                }
              } else {
                let err44 = { instancePath: instancePath + "/health/blocks/" + i1, schemaPath: "#/properties/health/properties/blocks/items/type", keyword: "type", params: { type: "string" }, schema: schema101.properties.health.properties.blocks.items.type, parentSchema: schema101.properties.health.properties.blocks.items, data: data14 };
                vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
              }
            }
          } else {
            let err45 = { instancePath: instancePath + "/health/blocks", schemaPath: "#/properties/health/properties/blocks/type", keyword: "type", params: { type: "array" }, schema: schema101.properties.health.properties.blocks.type, parentSchema: schema101.properties.health.properties.blocks, data: data13 };
            vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
          }
        }
      } else {
        let err46 = { instancePath: instancePath + "/health", schemaPath: "#/properties/health/type", keyword: "type", params: { type: "object" }, schema: schema101.properties.health.type, parentSchema: schema101.properties.health, data: data7 };
        vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
      }
    }
    if (data.goals !== void 0) {
      let data15 = data.goals;
      if (Array.isArray(data15)) {
        if (data15.length > 2e3) {
          let err47 = { instancePath: instancePath + "/goals", schemaPath: "#/properties/goals/maxItems", keyword: "maxItems", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema101.properties.goals, data: data15 };
          vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
        }
        let len2 = data15.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data16 = data15[i2];
          if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
            if (data16.metric === void 0) {
              let err48 = { instancePath: instancePath + "/goals/" + i2, schemaPath: "#/properties/goals/items/required", keyword: "required", params: { missingProperty: "metric" }, schema: schema101.properties.goals.items.required, parentSchema: schema101.properties.goals.items, data: data16 };
              vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
            }
            if (data16.arm === void 0) {
              let err49 = { instancePath: instancePath + "/goals/" + i2, schemaPath: "#/properties/goals/items/required", keyword: "required", params: { missingProperty: "arm" }, schema: schema101.properties.goals.items.required, parentSchema: schema101.properties.goals.items, data: data16 };
              vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
            }
            if (data16.control === void 0) {
              let err50 = { instancePath: instancePath + "/goals/" + i2, schemaPath: "#/properties/goals/items/required", keyword: "required", params: { missingProperty: "control" }, schema: schema101.properties.goals.items.required, parentSchema: schema101.properties.goals.items, data: data16 };
              vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
            }
            if (data16.treatment === void 0) {
              let err51 = { instancePath: instancePath + "/goals/" + i2, schemaPath: "#/properties/goals/items/required", keyword: "required", params: { missingProperty: "treatment" }, schema: schema101.properties.goals.items.required, parentSchema: schema101.properties.goals.items, data: data16 };
              vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
            }
            if (data16.estimate === void 0) {
              let err52 = { instancePath: instancePath + "/goals/" + i2, schemaPath: "#/properties/goals/items/required", keyword: "required", params: { missingProperty: "estimate" }, schema: schema101.properties.goals.items.required, parentSchema: schema101.properties.goals.items, data: data16 };
              vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
            }
            if (data16.lower === void 0) {
              let err53 = { instancePath: instancePath + "/goals/" + i2, schemaPath: "#/properties/goals/items/required", keyword: "required", params: { missingProperty: "lower" }, schema: schema101.properties.goals.items.required, parentSchema: schema101.properties.goals.items, data: data16 };
              vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
            }
            if (data16.upper === void 0) {
              let err54 = { instancePath: instancePath + "/goals/" + i2, schemaPath: "#/properties/goals/items/required", keyword: "required", params: { missingProperty: "upper" }, schema: schema101.properties.goals.items.required, parentSchema: schema101.properties.goals.items, data: data16 };
              vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
            }
            if (data16.relative === void 0) {
              let err55 = { instancePath: instancePath + "/goals/" + i2, schemaPath: "#/properties/goals/items/required", keyword: "required", params: { missingProperty: "relative" }, schema: schema101.properties.goals.items.required, parentSchema: schema101.properties.goals.items, data: data16 };
              vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
            }
            if (data16.p === void 0) {
              let err56 = { instancePath: instancePath + "/goals/" + i2, schemaPath: "#/properties/goals/items/required", keyword: "required", params: { missingProperty: "p" }, schema: schema101.properties.goals.items.required, parentSchema: schema101.properties.goals.items, data: data16 };
              vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
            }
            if (data16.adjusted === void 0) {
              let err57 = { instancePath: instancePath + "/goals/" + i2, schemaPath: "#/properties/goals/items/required", keyword: "required", params: { missingProperty: "adjusted" }, schema: schema101.properties.goals.items.required, parentSchema: schema101.properties.goals.items, data: data16 };
              vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
            }
            if (data16.state === void 0) {
              let err58 = { instancePath: instancePath + "/goals/" + i2, schemaPath: "#/properties/goals/items/required", keyword: "required", params: { missingProperty: "state" }, schema: schema101.properties.goals.items.required, parentSchema: schema101.properties.goals.items, data: data16 };
              vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
            }
            if (data16.fault === void 0) {
              let err59 = { instancePath: instancePath + "/goals/" + i2, schemaPath: "#/properties/goals/items/required", keyword: "required", params: { missingProperty: "fault" }, schema: schema101.properties.goals.items.required, parentSchema: schema101.properties.goals.items, data: data16 };
              vErrors === null ? vErrors = [err59] : vErrors.push(err59), errors++;
            }
            for (let key2 in data16)
              if (!func1.call(schema101.properties.goals.items.properties, key2)) {
                let err60 = { instancePath: instancePath + "/goals/" + i2, schemaPath: "#/properties/goals/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, schema: !1, parentSchema: schema101.properties.goals.items, data: data16 };
                vErrors === null ? vErrors = [err60] : vErrors.push(err60), errors++;
              }
            if (data16.metric !== void 0 && (validate343(data16.metric, { instancePath: instancePath + "/goals/" + i2 + "/metric", parentData: data16, parentDataProperty: "metric", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate343.errors : vErrors.concat(validate343.errors), errors = vErrors.length)), data16.arm !== void 0 && (validate336(data16.arm, { instancePath: instancePath + "/goals/" + i2 + "/arm", parentData: data16, parentDataProperty: "arm", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate336.errors : vErrors.concat(validate336.errors), errors = vErrors.length)), data16.control !== void 0) {
              let data19 = data16.control, _errs44 = errors, valid11 = !1, _errs45 = errors;
              if (!(typeof data19 == "number" && isFinite(data19))) {
                let err61 = { instancePath: instancePath + "/goals/" + i2 + "/control", schemaPath: "#/properties/goals/items/properties/control/anyOf/0/type", keyword: "type", params: { type: "number" }, schema: schema101.properties.goals.items.properties.control.anyOf[0].type, parentSchema: schema101.properties.goals.items.properties.control.anyOf[0], data: data19 };
                vErrors === null ? vErrors = [err61] : vErrors.push(err61), errors++;
              }
              var _valid2 = _errs45 === errors;
              valid11 = valid11 || _valid2;
              let _errs47 = errors;
              if (data19 !== null) {
                let err62 = { instancePath: instancePath + "/goals/" + i2 + "/control", schemaPath: "#/properties/goals/items/properties/control/anyOf/1/type", keyword: "type", params: { type: "null" }, schema: schema101.properties.goals.items.properties.control.anyOf[1].type, parentSchema: schema101.properties.goals.items.properties.control.anyOf[1], data: data19 };
                vErrors === null ? vErrors = [err62] : vErrors.push(err62), errors++;
              }
              var _valid2 = _errs47 === errors;
              if (valid11 = valid11 || _valid2, valid11)
                errors = _errs44, vErrors !== null && (_errs44 ? vErrors.length = _errs44 : vErrors = null);
              else {
                let err63 = { instancePath: instancePath + "/goals/" + i2 + "/control", schemaPath: "#/properties/goals/items/properties/control/anyOf", keyword: "anyOf", params: {}, schema: schema101.properties.goals.items.properties.control.anyOf, parentSchema: schema101.properties.goals.items.properties.control, data: data19 };
                vErrors === null ? vErrors = [err63] : vErrors.push(err63), errors++;
              }
            }
            if (data16.treatment !== void 0) {
              let data20 = data16.treatment, _errs50 = errors, valid12 = !1, _errs51 = errors;
              if (!(typeof data20 == "number" && isFinite(data20))) {
                let err64 = { instancePath: instancePath + "/goals/" + i2 + "/treatment", schemaPath: "#/properties/goals/items/properties/treatment/anyOf/0/type", keyword: "type", params: { type: "number" }, schema: schema101.properties.goals.items.properties.treatment.anyOf[0].type, parentSchema: schema101.properties.goals.items.properties.treatment.anyOf[0], data: data20 };
                vErrors === null ? vErrors = [err64] : vErrors.push(err64), errors++;
              }
              var _valid3 = _errs51 === errors;
              valid12 = valid12 || _valid3;
              let _errs53 = errors;
              if (data20 !== null) {
                let err65 = { instancePath: instancePath + "/goals/" + i2 + "/treatment", schemaPath: "#/properties/goals/items/properties/treatment/anyOf/1/type", keyword: "type", params: { type: "null" }, schema: schema101.properties.goals.items.properties.treatment.anyOf[1].type, parentSchema: schema101.properties.goals.items.properties.treatment.anyOf[1], data: data20 };
                vErrors === null ? vErrors = [err65] : vErrors.push(err65), errors++;
              }
              var _valid3 = _errs53 === errors;
              if (valid12 = valid12 || _valid3, valid12)
                errors = _errs50, vErrors !== null && (_errs50 ? vErrors.length = _errs50 : vErrors = null);
              else {
                let err66 = { instancePath: instancePath + "/goals/" + i2 + "/treatment", schemaPath: "#/properties/goals/items/properties/treatment/anyOf", keyword: "anyOf", params: {}, schema: schema101.properties.goals.items.properties.treatment.anyOf, parentSchema: schema101.properties.goals.items.properties.treatment, data: data20 };
                vErrors === null ? vErrors = [err66] : vErrors.push(err66), errors++;
              }
            }
            if (data16.estimate !== void 0) {
              let data21 = data16.estimate;
              if (!(typeof data21 == "number" && isFinite(data21))) {
                let err67 = { instancePath: instancePath + "/goals/" + i2 + "/estimate", schemaPath: "#/properties/goals/items/properties/estimate/type", keyword: "type", params: { type: "number" }, schema: schema101.properties.goals.items.properties.estimate.type, parentSchema: schema101.properties.goals.items.properties.estimate, data: data21 };
                vErrors === null ? vErrors = [err67] : vErrors.push(err67), errors++;
              }
            }
            if (data16.lower !== void 0) {
              let data22 = data16.lower, _errs58 = errors, valid13 = !1, _errs59 = errors;
              if (!(typeof data22 == "number" && isFinite(data22))) {
                let err68 = { instancePath: instancePath + "/goals/" + i2 + "/lower", schemaPath: "#/properties/goals/items/properties/lower/anyOf/0/type", keyword: "type", params: { type: "number" }, schema: schema101.properties.goals.items.properties.lower.anyOf[0].type, parentSchema: schema101.properties.goals.items.properties.lower.anyOf[0], data: data22 };
                vErrors === null ? vErrors = [err68] : vErrors.push(err68), errors++;
              }
              var _valid4 = _errs59 === errors;
              valid13 = valid13 || _valid4;
              let _errs61 = errors;
              if (data22 !== null) {
                let err69 = { instancePath: instancePath + "/goals/" + i2 + "/lower", schemaPath: "#/properties/goals/items/properties/lower/anyOf/1/type", keyword: "type", params: { type: "null" }, schema: schema101.properties.goals.items.properties.lower.anyOf[1].type, parentSchema: schema101.properties.goals.items.properties.lower.anyOf[1], data: data22 };
                vErrors === null ? vErrors = [err69] : vErrors.push(err69), errors++;
              }
              var _valid4 = _errs61 === errors;
              if (valid13 = valid13 || _valid4, valid13)
                errors = _errs58, vErrors !== null && (_errs58 ? vErrors.length = _errs58 : vErrors = null);
              else {
                let err70 = { instancePath: instancePath + "/goals/" + i2 + "/lower", schemaPath: "#/properties/goals/items/properties/lower/anyOf", keyword: "anyOf", params: {}, schema: schema101.properties.goals.items.properties.lower.anyOf, parentSchema: schema101.properties.goals.items.properties.lower, data: data22 };
                vErrors === null ? vErrors = [err70] : vErrors.push(err70), errors++;
              }
            }
            if (data16.upper !== void 0) {
              let data23 = data16.upper, _errs64 = errors, valid14 = !1, _errs65 = errors;
              if (!(typeof data23 == "number" && isFinite(data23))) {
                let err71 = { instancePath: instancePath + "/goals/" + i2 + "/upper", schemaPath: "#/properties/goals/items/properties/upper/anyOf/0/type", keyword: "type", params: { type: "number" }, schema: schema101.properties.goals.items.properties.upper.anyOf[0].type, parentSchema: schema101.properties.goals.items.properties.upper.anyOf[0], data: data23 };
                vErrors === null ? vErrors = [err71] : vErrors.push(err71), errors++;
              }
              var _valid5 = _errs65 === errors;
              valid14 = valid14 || _valid5;
              let _errs67 = errors;
              if (data23 !== null) {
                let err72 = { instancePath: instancePath + "/goals/" + i2 + "/upper", schemaPath: "#/properties/goals/items/properties/upper/anyOf/1/type", keyword: "type", params: { type: "null" }, schema: schema101.properties.goals.items.properties.upper.anyOf[1].type, parentSchema: schema101.properties.goals.items.properties.upper.anyOf[1], data: data23 };
                vErrors === null ? vErrors = [err72] : vErrors.push(err72), errors++;
              }
              var _valid5 = _errs67 === errors;
              if (valid14 = valid14 || _valid5, valid14)
                errors = _errs64, vErrors !== null && (_errs64 ? vErrors.length = _errs64 : vErrors = null);
              else {
                let err73 = { instancePath: instancePath + "/goals/" + i2 + "/upper", schemaPath: "#/properties/goals/items/properties/upper/anyOf", keyword: "anyOf", params: {}, schema: schema101.properties.goals.items.properties.upper.anyOf, parentSchema: schema101.properties.goals.items.properties.upper, data: data23 };
                vErrors === null ? vErrors = [err73] : vErrors.push(err73), errors++;
              }
            }
            if (data16.relative !== void 0) {
              let data24 = data16.relative;
              if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
                if (data24.estimate === void 0) {
                  let err74 = { instancePath: instancePath + "/goals/" + i2 + "/relative", schemaPath: "#/properties/goals/items/properties/relative/required", keyword: "required", params: { missingProperty: "estimate" }, schema: schema101.properties.goals.items.properties.relative.required, parentSchema: schema101.properties.goals.items.properties.relative, data: data24 };
                  vErrors === null ? vErrors = [err74] : vErrors.push(err74), errors++;
                }
                if (data24.lower === void 0) {
                  let err75 = { instancePath: instancePath + "/goals/" + i2 + "/relative", schemaPath: "#/properties/goals/items/properties/relative/required", keyword: "required", params: { missingProperty: "lower" }, schema: schema101.properties.goals.items.properties.relative.required, parentSchema: schema101.properties.goals.items.properties.relative, data: data24 };
                  vErrors === null ? vErrors = [err75] : vErrors.push(err75), errors++;
                }
                if (data24.upper === void 0) {
                  let err76 = { instancePath: instancePath + "/goals/" + i2 + "/relative", schemaPath: "#/properties/goals/items/properties/relative/required", keyword: "required", params: { missingProperty: "upper" }, schema: schema101.properties.goals.items.properties.relative.required, parentSchema: schema101.properties.goals.items.properties.relative, data: data24 };
                  vErrors === null ? vErrors = [err76] : vErrors.push(err76), errors++;
                }
                for (let key3 in data24)
                  if (!(key3 === "estimate" || key3 === "lower" || key3 === "upper")) {
                    let err77 = { instancePath: instancePath + "/goals/" + i2 + "/relative", schemaPath: "#/properties/goals/items/properties/relative/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, schema: !1, parentSchema: schema101.properties.goals.items.properties.relative, data: data24 };
                    vErrors === null ? vErrors = [err77] : vErrors.push(err77), errors++;
                  }
                if (data24.estimate !== void 0) {
                  let data25 = data24.estimate;
                  if (!(typeof data25 == "number" && isFinite(data25))) {
                    let err78 = { instancePath: instancePath + "/goals/" + i2 + "/relative/estimate", schemaPath: "#/properties/goals/items/properties/relative/properties/estimate/type", keyword: "type", params: { type: "number" }, schema: schema101.properties.goals.items.properties.relative.properties.estimate.type, parentSchema: schema101.properties.goals.items.properties.relative.properties.estimate, data: data25 };
                    vErrors === null ? vErrors = [err78] : vErrors.push(err78), errors++;
                  }
                }
                if (data24.lower !== void 0) {
                  let data26 = data24.lower, _errs75 = errors, valid16 = !1, _errs76 = errors;
                  if (!(typeof data26 == "number" && isFinite(data26))) {
                    let err79 = { instancePath: instancePath + "/goals/" + i2 + "/relative/lower", schemaPath: "#/properties/goals/items/properties/relative/properties/lower/anyOf/0/type", keyword: "type", params: { type: "number" }, schema: schema101.properties.goals.items.properties.relative.properties.lower.anyOf[0].type, parentSchema: schema101.properties.goals.items.properties.relative.properties.lower.anyOf[0], data: data26 };
                    vErrors === null ? vErrors = [err79] : vErrors.push(err79), errors++;
                  }
                  var _valid6 = _errs76 === errors;
                  valid16 = valid16 || _valid6;
                  let _errs78 = errors;
                  if (data26 !== null) {
                    let err80 = { instancePath: instancePath + "/goals/" + i2 + "/relative/lower", schemaPath: "#/properties/goals/items/properties/relative/properties/lower/anyOf/1/type", keyword: "type", params: { type: "null" }, schema: schema101.properties.goals.items.properties.relative.properties.lower.anyOf[1].type, parentSchema: schema101.properties.goals.items.properties.relative.properties.lower.anyOf[1], data: data26 };
                    vErrors === null ? vErrors = [err80] : vErrors.push(err80), errors++;
                  }
                  var _valid6 = _errs78 === errors;
                  if (valid16 = valid16 || _valid6, valid16)
                    errors = _errs75, vErrors !== null && (_errs75 ? vErrors.length = _errs75 : vErrors = null);
                  else {
                    let err81 = { instancePath: instancePath + "/goals/" + i2 + "/relative/lower", schemaPath: "#/properties/goals/items/properties/relative/properties/lower/anyOf", keyword: "anyOf", params: {}, schema: schema101.properties.goals.items.properties.relative.properties.lower.anyOf, parentSchema: schema101.properties.goals.items.properties.relative.properties.lower, data: data26 };
                    vErrors === null ? vErrors = [err81] : vErrors.push(err81), errors++;
                  }
                }
                if (data24.upper !== void 0) {
                  let data27 = data24.upper, _errs81 = errors, valid17 = !1, _errs82 = errors;
                  if (!(typeof data27 == "number" && isFinite(data27))) {
                    let err82 = { instancePath: instancePath + "/goals/" + i2 + "/relative/upper", schemaPath: "#/properties/goals/items/properties/relative/properties/upper/anyOf/0/type", keyword: "type", params: { type: "number" }, schema: schema101.properties.goals.items.properties.relative.properties.upper.anyOf[0].type, parentSchema: schema101.properties.goals.items.properties.relative.properties.upper.anyOf[0], data: data27 };
                    vErrors === null ? vErrors = [err82] : vErrors.push(err82), errors++;
                  }
                  var _valid7 = _errs82 === errors;
                  valid17 = valid17 || _valid7;
                  let _errs84 = errors;
                  if (data27 !== null) {
                    let err83 = { instancePath: instancePath + "/goals/" + i2 + "/relative/upper", schemaPath: "#/properties/goals/items/properties/relative/properties/upper/anyOf/1/type", keyword: "type", params: { type: "null" }, schema: schema101.properties.goals.items.properties.relative.properties.upper.anyOf[1].type, parentSchema: schema101.properties.goals.items.properties.relative.properties.upper.anyOf[1], data: data27 };
                    vErrors === null ? vErrors = [err83] : vErrors.push(err83), errors++;
                  }
                  var _valid7 = _errs84 === errors;
                  if (valid17 = valid17 || _valid7, valid17)
                    errors = _errs81, vErrors !== null && (_errs81 ? vErrors.length = _errs81 : vErrors = null);
                  else {
                    let err84 = { instancePath: instancePath + "/goals/" + i2 + "/relative/upper", schemaPath: "#/properties/goals/items/properties/relative/properties/upper/anyOf", keyword: "anyOf", params: {}, schema: schema101.properties.goals.items.properties.relative.properties.upper.anyOf, parentSchema: schema101.properties.goals.items.properties.relative.properties.upper, data: data27 };
                    vErrors === null ? vErrors = [err84] : vErrors.push(err84), errors++;
                  }
                }
              } else {
                let err85 = { instancePath: instancePath + "/goals/" + i2 + "/relative", schemaPath: "#/properties/goals/items/properties/relative/type", keyword: "type", params: { type: "object" }, schema: schema101.properties.goals.items.properties.relative.type, parentSchema: schema101.properties.goals.items.properties.relative, data: data24 };
                vErrors === null ? vErrors = [err85] : vErrors.push(err85), errors++;
              }
            }
            if (data16.p !== void 0) {
              let data28 = data16.p;
              if (typeof data28 == "number" && isFinite(data28)) {
                if (data28 > 1 || isNaN(data28)) {
                  let err86 = { instancePath: instancePath + "/goals/" + i2 + "/p", schemaPath: "#/properties/goals/items/properties/p/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1 }, schema: 1, parentSchema: schema101.properties.goals.items.properties.p, data: data28 };
                  vErrors === null ? vErrors = [err86] : vErrors.push(err86), errors++;
                }
                if (data28 < 0 || isNaN(data28)) {
                  let err87 = { instancePath: instancePath + "/goals/" + i2 + "/p", schemaPath: "#/properties/goals/items/properties/p/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema101.properties.goals.items.properties.p, data: data28 };
                  vErrors === null ? vErrors = [err87] : vErrors.push(err87), errors++;
                }
              } else {
                let err88 = { instancePath: instancePath + "/goals/" + i2 + "/p", schemaPath: "#/properties/goals/items/properties/p/type", keyword: "type", params: { type: "number" }, schema: schema101.properties.goals.items.properties.p.type, parentSchema: schema101.properties.goals.items.properties.p, data: data28 };
                vErrors === null ? vErrors = [err88] : vErrors.push(err88), errors++;
              }
            }
            if (data16.adjusted !== void 0) {
              let data29 = data16.adjusted;
              if (data29 && typeof data29 == "object" && !Array.isArray(data29)) {
                if (data29.p === void 0) {
                  let err89 = { instancePath: instancePath + "/goals/" + i2 + "/adjusted", schemaPath: "#/properties/goals/items/properties/adjusted/required", keyword: "required", params: { missingProperty: "p" }, schema: schema101.properties.goals.items.properties.adjusted.required, parentSchema: schema101.properties.goals.items.properties.adjusted, data: data29 };
                  vErrors === null ? vErrors = [err89] : vErrors.push(err89), errors++;
                }
                if (data29.lower === void 0) {
                  let err90 = { instancePath: instancePath + "/goals/" + i2 + "/adjusted", schemaPath: "#/properties/goals/items/properties/adjusted/required", keyword: "required", params: { missingProperty: "lower" }, schema: schema101.properties.goals.items.properties.adjusted.required, parentSchema: schema101.properties.goals.items.properties.adjusted, data: data29 };
                  vErrors === null ? vErrors = [err90] : vErrors.push(err90), errors++;
                }
                if (data29.upper === void 0) {
                  let err91 = { instancePath: instancePath + "/goals/" + i2 + "/adjusted", schemaPath: "#/properties/goals/items/properties/adjusted/required", keyword: "required", params: { missingProperty: "upper" }, schema: schema101.properties.goals.items.properties.adjusted.required, parentSchema: schema101.properties.goals.items.properties.adjusted, data: data29 };
                  vErrors === null ? vErrors = [err91] : vErrors.push(err91), errors++;
                }
                for (let key4 in data29)
                  if (!(key4 === "p" || key4 === "lower" || key4 === "upper")) {
                    let err92 = { instancePath: instancePath + "/goals/" + i2 + "/adjusted", schemaPath: "#/properties/goals/items/properties/adjusted/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, schema: !1, parentSchema: schema101.properties.goals.items.properties.adjusted, data: data29 };
                    vErrors === null ? vErrors = [err92] : vErrors.push(err92), errors++;
                  }
                if (data29.p !== void 0) {
                  let data30 = data29.p;
                  if (typeof data30 == "number" && isFinite(data30)) {
                    if (data30 > 1 || isNaN(data30)) {
                      let err93 = { instancePath: instancePath + "/goals/" + i2 + "/adjusted/p", schemaPath: "#/properties/goals/items/properties/adjusted/properties/p/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1 }, schema: 1, parentSchema: schema101.properties.goals.items.properties.adjusted.properties.p, data: data30 };
                      vErrors === null ? vErrors = [err93] : vErrors.push(err93), errors++;
                    }
                    if (data30 < 0 || isNaN(data30)) {
                      let err94 = { instancePath: instancePath + "/goals/" + i2 + "/adjusted/p", schemaPath: "#/properties/goals/items/properties/adjusted/properties/p/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema101.properties.goals.items.properties.adjusted.properties.p, data: data30 };
                      vErrors === null ? vErrors = [err94] : vErrors.push(err94), errors++;
                    }
                  } else {
                    let err95 = { instancePath: instancePath + "/goals/" + i2 + "/adjusted/p", schemaPath: "#/properties/goals/items/properties/adjusted/properties/p/type", keyword: "type", params: { type: "number" }, schema: schema101.properties.goals.items.properties.adjusted.properties.p.type, parentSchema: schema101.properties.goals.items.properties.adjusted.properties.p, data: data30 };
                    vErrors === null ? vErrors = [err95] : vErrors.push(err95), errors++;
                  }
                }
                if (data29.lower !== void 0) {
                  let data31 = data29.lower, _errs94 = errors, valid19 = !1, _errs95 = errors;
                  if (!(typeof data31 == "number" && isFinite(data31))) {
                    let err96 = { instancePath: instancePath + "/goals/" + i2 + "/adjusted/lower", schemaPath: "#/properties/goals/items/properties/adjusted/properties/lower/anyOf/0/type", keyword: "type", params: { type: "number" }, schema: schema101.properties.goals.items.properties.adjusted.properties.lower.anyOf[0].type, parentSchema: schema101.properties.goals.items.properties.adjusted.properties.lower.anyOf[0], data: data31 };
                    vErrors === null ? vErrors = [err96] : vErrors.push(err96), errors++;
                  }
                  var _valid8 = _errs95 === errors;
                  valid19 = valid19 || _valid8;
                  let _errs97 = errors;
                  if (data31 !== null) {
                    let err97 = { instancePath: instancePath + "/goals/" + i2 + "/adjusted/lower", schemaPath: "#/properties/goals/items/properties/adjusted/properties/lower/anyOf/1/type", keyword: "type", params: { type: "null" }, schema: schema101.properties.goals.items.properties.adjusted.properties.lower.anyOf[1].type, parentSchema: schema101.properties.goals.items.properties.adjusted.properties.lower.anyOf[1], data: data31 };
                    vErrors === null ? vErrors = [err97] : vErrors.push(err97), errors++;
                  }
                  var _valid8 = _errs97 === errors;
                  if (valid19 = valid19 || _valid8, valid19)
                    errors = _errs94, vErrors !== null && (_errs94 ? vErrors.length = _errs94 : vErrors = null);
                  else {
                    let err98 = { instancePath: instancePath + "/goals/" + i2 + "/adjusted/lower", schemaPath: "#/properties/goals/items/properties/adjusted/properties/lower/anyOf", keyword: "anyOf", params: {}, schema: schema101.properties.goals.items.properties.adjusted.properties.lower.anyOf, parentSchema: schema101.properties.goals.items.properties.adjusted.properties.lower, data: data31 };
                    vErrors === null ? vErrors = [err98] : vErrors.push(err98), errors++;
                  }
                }
                if (data29.upper !== void 0) {
                  let data32 = data29.upper, _errs100 = errors, valid20 = !1, _errs101 = errors;
                  if (!(typeof data32 == "number" && isFinite(data32))) {
                    let err99 = { instancePath: instancePath + "/goals/" + i2 + "/adjusted/upper", schemaPath: "#/properties/goals/items/properties/adjusted/properties/upper/anyOf/0/type", keyword: "type", params: { type: "number" }, schema: schema101.properties.goals.items.properties.adjusted.properties.upper.anyOf[0].type, parentSchema: schema101.properties.goals.items.properties.adjusted.properties.upper.anyOf[0], data: data32 };
                    vErrors === null ? vErrors = [err99] : vErrors.push(err99), errors++;
                  }
                  var _valid9 = _errs101 === errors;
                  valid20 = valid20 || _valid9;
                  let _errs103 = errors;
                  if (data32 !== null) {
                    let err100 = { instancePath: instancePath + "/goals/" + i2 + "/adjusted/upper", schemaPath: "#/properties/goals/items/properties/adjusted/properties/upper/anyOf/1/type", keyword: "type", params: { type: "null" }, schema: schema101.properties.goals.items.properties.adjusted.properties.upper.anyOf[1].type, parentSchema: schema101.properties.goals.items.properties.adjusted.properties.upper.anyOf[1], data: data32 };
                    vErrors === null ? vErrors = [err100] : vErrors.push(err100), errors++;
                  }
                  var _valid9 = _errs103 === errors;
                  if (valid20 = valid20 || _valid9, valid20)
                    errors = _errs100, vErrors !== null && (_errs100 ? vErrors.length = _errs100 : vErrors = null);
                  else {
                    let err101 = { instancePath: instancePath + "/goals/" + i2 + "/adjusted/upper", schemaPath: "#/properties/goals/items/properties/adjusted/properties/upper/anyOf", keyword: "anyOf", params: {}, schema: schema101.properties.goals.items.properties.adjusted.properties.upper.anyOf, parentSchema: schema101.properties.goals.items.properties.adjusted.properties.upper, data: data32 };
                    vErrors === null ? vErrors = [err101] : vErrors.push(err101), errors++;
                  }
                }
              } else {
                let err102 = { instancePath: instancePath + "/goals/" + i2 + "/adjusted", schemaPath: "#/properties/goals/items/properties/adjusted/type", keyword: "type", params: { type: "object" }, schema: schema101.properties.goals.items.properties.adjusted.type, parentSchema: schema101.properties.goals.items.properties.adjusted, data: data29 };
                vErrors === null ? vErrors = [err102] : vErrors.push(err102), errors++;
              }
            }
            if (data16.state !== void 0) {
              let data33 = data16.state;
              if (!(data33 === "better" || data33 === "worse" || data33 === "unclear")) {
                let err103 = { instancePath: instancePath + "/goals/" + i2 + "/state", schemaPath: "#/properties/goals/items/properties/state/enum", keyword: "enum", params: { allowedValues: schema101.properties.goals.items.properties.state.enum }, schema: schema101.properties.goals.items.properties.state.enum, parentSchema: schema101.properties.goals.items.properties.state, data: data33 };
                vErrors === null ? vErrors = [err103] : vErrors.push(err103), errors++;
              }
            }
            if (data16.fault !== void 0) {
              let data34 = data16.fault, _errs107 = errors, valid21 = !1, _errs108 = errors;
              if (typeof data34 == "string") {
                if (func3(data34) > 100) {
                  let err104 = { instancePath: instancePath + "/goals/" + i2 + "/fault", schemaPath: "#/properties/goals/items/properties/fault/anyOf/0/maxLength", keyword: "maxLength", params: { limit: 100 }, schema: 100, parentSchema: schema101.properties.goals.items.properties.fault.anyOf[0], data: data34 };
                  vErrors === null ? vErrors = [err104] : vErrors.push(err104), errors++;
                }
              } else {
                let err105 = { instancePath: instancePath + "/goals/" + i2 + "/fault", schemaPath: "#/properties/goals/items/properties/fault/anyOf/0/type", keyword: "type", params: { type: "string" }, schema: schema101.properties.goals.items.properties.fault.anyOf[0].type, parentSchema: schema101.properties.goals.items.properties.fault.anyOf[0], data: data34 };
                vErrors === null ? vErrors = [err105] : vErrors.push(err105), errors++;
              }
              var _valid10 = _errs108 === errors;
              valid21 = valid21 || _valid10;
              let _errs110 = errors;
              if (data34 !== null) {
                let err106 = { instancePath: instancePath + "/goals/" + i2 + "/fault", schemaPath: "#/properties/goals/items/properties/fault/anyOf/1/type", keyword: "type", params: { type: "null" }, schema: schema101.properties.goals.items.properties.fault.anyOf[1].type, parentSchema: schema101.properties.goals.items.properties.fault.anyOf[1], data: data34 };
                vErrors === null ? vErrors = [err106] : vErrors.push(err106), errors++;
              }
              var _valid10 = _errs110 === errors;
              if (valid21 = valid21 || _valid10, valid21)
                errors = _errs107, vErrors !== null && (_errs107 ? vErrors.length = _errs107 : vErrors = null);
              else {
                let err107 = { instancePath: instancePath + "/goals/" + i2 + "/fault", schemaPath: "#/properties/goals/items/properties/fault/anyOf", keyword: "anyOf", params: {}, schema: schema101.properties.goals.items.properties.fault.anyOf, parentSchema: schema101.properties.goals.items.properties.fault, data: data34 };
                vErrors === null ? vErrors = [err107] : vErrors.push(err107), errors++;
              }
            }
          } else {
            let err108 = { instancePath: instancePath + "/goals/" + i2, schemaPath: "#/properties/goals/items/type", keyword: "type", params: { type: "object" }, schema: schema101.properties.goals.items.type, parentSchema: schema101.properties.goals.items, data: data16 };
            vErrors === null ? vErrors = [err108] : vErrors.push(err108), errors++;
          }
        }
      } else {
        let err109 = { instancePath: instancePath + "/goals", schemaPath: "#/properties/goals/type", keyword: "type", params: { type: "array" }, schema: schema101.properties.goals.type, parentSchema: schema101.properties.goals, data: data15 };
        vErrors === null ? vErrors = [err109] : vErrors.push(err109), errors++;
      }
    }
    if (data.guardrails !== void 0) {
      let data35 = data.guardrails;
      if (Array.isArray(data35)) {
        if (data35.length > 2e3) {
          let err110 = { instancePath: instancePath + "/guardrails", schemaPath: "#/properties/guardrails/maxItems", keyword: "maxItems", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema101.properties.guardrails, data: data35 };
          vErrors === null ? vErrors = [err110] : vErrors.push(err110), errors++;
        }
        let len3 = data35.length;
        for (let i3 = 0; i3 < len3; i3++) {
          let data36 = data35[i3];
          if (data36 && typeof data36 == "object" && !Array.isArray(data36)) {
            if (data36.metric === void 0) {
              let err111 = { instancePath: instancePath + "/guardrails/" + i3, schemaPath: "#/properties/guardrails/items/required", keyword: "required", params: { missingProperty: "metric" }, schema: schema101.properties.guardrails.items.required, parentSchema: schema101.properties.guardrails.items, data: data36 };
              vErrors === null ? vErrors = [err111] : vErrors.push(err111), errors++;
            }
            if (data36.arm === void 0) {
              let err112 = { instancePath: instancePath + "/guardrails/" + i3, schemaPath: "#/properties/guardrails/items/required", keyword: "required", params: { missingProperty: "arm" }, schema: schema101.properties.guardrails.items.required, parentSchema: schema101.properties.guardrails.items, data: data36 };
              vErrors === null ? vErrors = [err112] : vErrors.push(err112), errors++;
            }
            if (data36.harm === void 0) {
              let err113 = { instancePath: instancePath + "/guardrails/" + i3, schemaPath: "#/properties/guardrails/items/required", keyword: "required", params: { missingProperty: "harm" }, schema: schema101.properties.guardrails.items.required, parentSchema: schema101.properties.guardrails.items, data: data36 };
              vErrors === null ? vErrors = [err113] : vErrors.push(err113), errors++;
            }
            if (data36.lower === void 0) {
              let err114 = { instancePath: instancePath + "/guardrails/" + i3, schemaPath: "#/properties/guardrails/items/required", keyword: "required", params: { missingProperty: "lower" }, schema: schema101.properties.guardrails.items.required, parentSchema: schema101.properties.guardrails.items, data: data36 };
              vErrors === null ? vErrors = [err114] : vErrors.push(err114), errors++;
            }
            if (data36.upper === void 0) {
              let err115 = { instancePath: instancePath + "/guardrails/" + i3, schemaPath: "#/properties/guardrails/items/required", keyword: "required", params: { missingProperty: "upper" }, schema: schema101.properties.guardrails.items.required, parentSchema: schema101.properties.guardrails.items, data: data36 };
              vErrors === null ? vErrors = [err115] : vErrors.push(err115), errors++;
            }
            if (data36.margin === void 0) {
              let err116 = { instancePath: instancePath + "/guardrails/" + i3, schemaPath: "#/properties/guardrails/items/required", keyword: "required", params: { missingProperty: "margin" }, schema: schema101.properties.guardrails.items.required, parentSchema: schema101.properties.guardrails.items, data: data36 };
              vErrors === null ? vErrors = [err116] : vErrors.push(err116), errors++;
            }
            if (data36.severity === void 0) {
              let err117 = { instancePath: instancePath + "/guardrails/" + i3, schemaPath: "#/properties/guardrails/items/required", keyword: "required", params: { missingProperty: "severity" }, schema: schema101.properties.guardrails.items.required, parentSchema: schema101.properties.guardrails.items, data: data36 };
              vErrors === null ? vErrors = [err117] : vErrors.push(err117), errors++;
            }
            if (data36.state === void 0) {
              let err118 = { instancePath: instancePath + "/guardrails/" + i3, schemaPath: "#/properties/guardrails/items/required", keyword: "required", params: { missingProperty: "state" }, schema: schema101.properties.guardrails.items.required, parentSchema: schema101.properties.guardrails.items, data: data36 };
              vErrors === null ? vErrors = [err118] : vErrors.push(err118), errors++;
            }
            if (data36.fault === void 0) {
              let err119 = { instancePath: instancePath + "/guardrails/" + i3, schemaPath: "#/properties/guardrails/items/required", keyword: "required", params: { missingProperty: "fault" }, schema: schema101.properties.guardrails.items.required, parentSchema: schema101.properties.guardrails.items, data: data36 };
              vErrors === null ? vErrors = [err119] : vErrors.push(err119), errors++;
            }
            for (let key5 in data36)
              if (!func1.call(schema101.properties.guardrails.items.properties, key5)) {
                let err120 = { instancePath: instancePath + "/guardrails/" + i3, schemaPath: "#/properties/guardrails/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, schema: !1, parentSchema: schema101.properties.guardrails.items, data: data36 };
                vErrors === null ? vErrors = [err120] : vErrors.push(err120), errors++;
              }
            if (data36.metric !== void 0 && (validate343(data36.metric, { instancePath: instancePath + "/guardrails/" + i3 + "/metric", parentData: data36, parentDataProperty: "metric", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate343.errors : vErrors.concat(validate343.errors), errors = vErrors.length)), data36.arm !== void 0 && (validate336(data36.arm, { instancePath: instancePath + "/guardrails/" + i3 + "/arm", parentData: data36, parentDataProperty: "arm", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate336.errors : vErrors.concat(validate336.errors), errors = vErrors.length)), data36.harm !== void 0) {
              let data39 = data36.harm;
              if (!(typeof data39 == "number" && isFinite(data39))) {
                let err121 = { instancePath: instancePath + "/guardrails/" + i3 + "/harm", schemaPath: "#/properties/guardrails/items/properties/harm/type", keyword: "type", params: { type: "number" }, schema: schema101.properties.guardrails.items.properties.harm.type, parentSchema: schema101.properties.guardrails.items.properties.harm, data: data39 };
                vErrors === null ? vErrors = [err121] : vErrors.push(err121), errors++;
              }
            }
            if (data36.lower !== void 0) {
              let data40 = data36.lower, _errs122 = errors, valid25 = !1, _errs123 = errors;
              if (!(typeof data40 == "number" && isFinite(data40))) {
                let err122 = { instancePath: instancePath + "/guardrails/" + i3 + "/lower", schemaPath: "#/properties/guardrails/items/properties/lower/anyOf/0/type", keyword: "type", params: { type: "number" }, schema: schema101.properties.guardrails.items.properties.lower.anyOf[0].type, parentSchema: schema101.properties.guardrails.items.properties.lower.anyOf[0], data: data40 };
                vErrors === null ? vErrors = [err122] : vErrors.push(err122), errors++;
              }
              var _valid11 = _errs123 === errors;
              valid25 = valid25 || _valid11;
              let _errs125 = errors;
              if (data40 !== null) {
                let err123 = { instancePath: instancePath + "/guardrails/" + i3 + "/lower", schemaPath: "#/properties/guardrails/items/properties/lower/anyOf/1/type", keyword: "type", params: { type: "null" }, schema: schema101.properties.guardrails.items.properties.lower.anyOf[1].type, parentSchema: schema101.properties.guardrails.items.properties.lower.anyOf[1], data: data40 };
                vErrors === null ? vErrors = [err123] : vErrors.push(err123), errors++;
              }
              var _valid11 = _errs125 === errors;
              if (valid25 = valid25 || _valid11, valid25)
                errors = _errs122, vErrors !== null && (_errs122 ? vErrors.length = _errs122 : vErrors = null);
              else {
                let err124 = { instancePath: instancePath + "/guardrails/" + i3 + "/lower", schemaPath: "#/properties/guardrails/items/properties/lower/anyOf", keyword: "anyOf", params: {}, schema: schema101.properties.guardrails.items.properties.lower.anyOf, parentSchema: schema101.properties.guardrails.items.properties.lower, data: data40 };
                vErrors === null ? vErrors = [err124] : vErrors.push(err124), errors++;
              }
            }
            if (data36.upper !== void 0) {
              let data41 = data36.upper, _errs128 = errors, valid26 = !1, _errs129 = errors;
              if (!(typeof data41 == "number" && isFinite(data41))) {
                let err125 = { instancePath: instancePath + "/guardrails/" + i3 + "/upper", schemaPath: "#/properties/guardrails/items/properties/upper/anyOf/0/type", keyword: "type", params: { type: "number" }, schema: schema101.properties.guardrails.items.properties.upper.anyOf[0].type, parentSchema: schema101.properties.guardrails.items.properties.upper.anyOf[0], data: data41 };
                vErrors === null ? vErrors = [err125] : vErrors.push(err125), errors++;
              }
              var _valid12 = _errs129 === errors;
              valid26 = valid26 || _valid12;
              let _errs131 = errors;
              if (data41 !== null) {
                let err126 = { instancePath: instancePath + "/guardrails/" + i3 + "/upper", schemaPath: "#/properties/guardrails/items/properties/upper/anyOf/1/type", keyword: "type", params: { type: "null" }, schema: schema101.properties.guardrails.items.properties.upper.anyOf[1].type, parentSchema: schema101.properties.guardrails.items.properties.upper.anyOf[1], data: data41 };
                vErrors === null ? vErrors = [err126] : vErrors.push(err126), errors++;
              }
              var _valid12 = _errs131 === errors;
              if (valid26 = valid26 || _valid12, valid26)
                errors = _errs128, vErrors !== null && (_errs128 ? vErrors.length = _errs128 : vErrors = null);
              else {
                let err127 = { instancePath: instancePath + "/guardrails/" + i3 + "/upper", schemaPath: "#/properties/guardrails/items/properties/upper/anyOf", keyword: "anyOf", params: {}, schema: schema101.properties.guardrails.items.properties.upper.anyOf, parentSchema: schema101.properties.guardrails.items.properties.upper, data: data41 };
                vErrors === null ? vErrors = [err127] : vErrors.push(err127), errors++;
              }
            }
            if (data36.margin !== void 0) {
              let data42 = data36.margin, _errs134 = errors, valid27 = !1, _errs135 = errors;
              if (!(typeof data42 == "number" && isFinite(data42))) {
                let err128 = { instancePath: instancePath + "/guardrails/" + i3 + "/margin", schemaPath: "#/properties/guardrails/items/properties/margin/anyOf/0/type", keyword: "type", params: { type: "number" }, schema: schema101.properties.guardrails.items.properties.margin.anyOf[0].type, parentSchema: schema101.properties.guardrails.items.properties.margin.anyOf[0], data: data42 };
                vErrors === null ? vErrors = [err128] : vErrors.push(err128), errors++;
              }
              var _valid13 = _errs135 === errors;
              valid27 = valid27 || _valid13;
              let _errs137 = errors;
              if (data42 !== null) {
                let err129 = { instancePath: instancePath + "/guardrails/" + i3 + "/margin", schemaPath: "#/properties/guardrails/items/properties/margin/anyOf/1/type", keyword: "type", params: { type: "null" }, schema: schema101.properties.guardrails.items.properties.margin.anyOf[1].type, parentSchema: schema101.properties.guardrails.items.properties.margin.anyOf[1], data: data42 };
                vErrors === null ? vErrors = [err129] : vErrors.push(err129), errors++;
              }
              var _valid13 = _errs137 === errors;
              if (valid27 = valid27 || _valid13, valid27)
                errors = _errs134, vErrors !== null && (_errs134 ? vErrors.length = _errs134 : vErrors = null);
              else {
                let err130 = { instancePath: instancePath + "/guardrails/" + i3 + "/margin", schemaPath: "#/properties/guardrails/items/properties/margin/anyOf", keyword: "anyOf", params: {}, schema: schema101.properties.guardrails.items.properties.margin.anyOf, parentSchema: schema101.properties.guardrails.items.properties.margin, data: data42 };
                vErrors === null ? vErrors = [err130] : vErrors.push(err130), errors++;
              }
            }
            if (data36.severity !== void 0) {
              let data43 = data36.severity;
              if (!(data43 === "high" || data43 === "medium" || data43 === "low")) {
                let err131 = { instancePath: instancePath + "/guardrails/" + i3 + "/severity", schemaPath: "#/properties/guardrails/items/properties/severity/enum", keyword: "enum", params: { allowedValues: schema101.properties.guardrails.items.properties.severity.enum }, schema: schema101.properties.guardrails.items.properties.severity.enum, parentSchema: schema101.properties.guardrails.items.properties.severity, data: data43 };
                vErrors === null ? vErrors = [err131] : vErrors.push(err131), errors++;
              }
            }
            if (data36.state !== void 0) {
              let data44 = data36.state;
              if (!(data44 === "safe" || data44 === "harmed" || data44 === "watch")) {
                let err132 = { instancePath: instancePath + "/guardrails/" + i3 + "/state", schemaPath: "#/properties/guardrails/items/properties/state/enum", keyword: "enum", params: { allowedValues: schema101.properties.guardrails.items.properties.state.enum }, schema: schema101.properties.guardrails.items.properties.state.enum, parentSchema: schema101.properties.guardrails.items.properties.state, data: data44 };
                vErrors === null ? vErrors = [err132] : vErrors.push(err132), errors++;
              }
            }
            if (data36.fault !== void 0) {
              let data45 = data36.fault, _errs142 = errors, valid28 = !1, _errs143 = errors;
              if (typeof data45 == "string") {
                if (func3(data45) > 100) {
                  let err133 = { instancePath: instancePath + "/guardrails/" + i3 + "/fault", schemaPath: "#/properties/guardrails/items/properties/fault/anyOf/0/maxLength", keyword: "maxLength", params: { limit: 100 }, schema: 100, parentSchema: schema101.properties.guardrails.items.properties.fault.anyOf[0], data: data45 };
                  vErrors === null ? vErrors = [err133] : vErrors.push(err133), errors++;
                }
              } else {
                let err134 = { instancePath: instancePath + "/guardrails/" + i3 + "/fault", schemaPath: "#/properties/guardrails/items/properties/fault/anyOf/0/type", keyword: "type", params: { type: "string" }, schema: schema101.properties.guardrails.items.properties.fault.anyOf[0].type, parentSchema: schema101.properties.guardrails.items.properties.fault.anyOf[0], data: data45 };
                vErrors === null ? vErrors = [err134] : vErrors.push(err134), errors++;
              }
              var _valid14 = _errs143 === errors;
              valid28 = valid28 || _valid14;
              let _errs145 = errors;
              if (data45 !== null) {
                let err135 = { instancePath: instancePath + "/guardrails/" + i3 + "/fault", schemaPath: "#/properties/guardrails/items/properties/fault/anyOf/1/type", keyword: "type", params: { type: "null" }, schema: schema101.properties.guardrails.items.properties.fault.anyOf[1].type, parentSchema: schema101.properties.guardrails.items.properties.fault.anyOf[1], data: data45 };
                vErrors === null ? vErrors = [err135] : vErrors.push(err135), errors++;
              }
              var _valid14 = _errs145 === errors;
              if (valid28 = valid28 || _valid14, valid28)
                errors = _errs142, vErrors !== null && (_errs142 ? vErrors.length = _errs142 : vErrors = null);
              else {
                let err136 = { instancePath: instancePath + "/guardrails/" + i3 + "/fault", schemaPath: "#/properties/guardrails/items/properties/fault/anyOf", keyword: "anyOf", params: {}, schema: schema101.properties.guardrails.items.properties.fault.anyOf, parentSchema: schema101.properties.guardrails.items.properties.fault, data: data45 };
                vErrors === null ? vErrors = [err136] : vErrors.push(err136), errors++;
              }
            }
          } else {
            let err137 = { instancePath: instancePath + "/guardrails/" + i3, schemaPath: "#/properties/guardrails/items/type", keyword: "type", params: { type: "object" }, schema: schema101.properties.guardrails.items.type, parentSchema: schema101.properties.guardrails.items, data: data36 };
            vErrors === null ? vErrors = [err137] : vErrors.push(err137), errors++;
          }
        }
      } else {
        let err138 = { instancePath: instancePath + "/guardrails", schemaPath: "#/properties/guardrails/type", keyword: "type", params: { type: "array" }, schema: schema101.properties.guardrails.type, parentSchema: schema101.properties.guardrails, data: data35 };
        vErrors === null ? vErrors = [err138] : vErrors.push(err138), errors++;
      }
    }
  } else {
    let err139 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema101.type, parentSchema: schema101, data };
    vErrors === null ? vErrors = [err139] : vErrors.push(err139), errors++;
  }
  return validate335.errors = vErrors, errors === 0;
}
validate335.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var selection = validate348, schema106 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "stemma:selection", title: "SelectionRecord", description: "Which version serves a task or a model, for whom, and why.", type: "object", additionalProperties: !1, required: ["name", "candidates", "fallback"], properties: { name: { $ref: "#/$defs/segment", description: "The name, equal to that of the file." }, description: { type: "string", maxLength: 65536, description: "What it is for." }, task: { $ref: "#/$defs/text", description: "The task that it serves; a task has one selection." }, model: { $ref: "#/$defs/modelName", description: "The model that it serves; a model has one selection." }, owners: { type: "array", maxItems: 200, items: { $ref: "#/$defs/text" }, description: "People and groups that answer for it." }, unit: { $ref: "#/$defs/attribute", description: "The attribute that shares of units are taken by; targetingKey when absent." }, flags: { type: "object", propertyNames: { $ref: "#/$defs/attribute" }, maxProperties: 1e3, additionalProperties: { type: "boolean" }, description: "The flags, on or off." }, candidates: { type: "array", minItems: 1, maxItems: 100, items: { type: "object", title: "CandidateRecord", additionalProperties: !1, required: ["name", "version"], properties: { name: { $ref: "#/$defs/segment", description: "The candidate, as answers name it." }, version: { type: "string", minLength: 3, maxLength: 200, pattern: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?@[A-Za-z0-9#._-]+$", description: "The version: exact, or a stage or alias of its model." }, flag: { $ref: "#/$defs/attribute", description: "The flag that must be on; none when absent." }, rollout: { $ref: "#/$defs/share", description: "The share of the units that may get it; all when absent." }, audience: { description: "Who may get it, as a rule of JSONLogic over the context; all, when absent.", type: "object", additionalProperties: !0 }, priority: { type: "number", minimum: -1e3, maximum: 1e3, description: "What is added to its score; 0 when absent." } }, description: "One version that may serve." }, description: "What may serve; of equal scores the earlier one wins." }, score: { type: "object", title: "ScoreRecord", additionalProperties: !1, required: [], properties: { weights: { type: "object", title: "ScoreWeights", additionalProperties: !1, required: [], properties: { success: { $ref: "#/$defs/weight", description: "Of the success rate; 0.6 when absent." }, latency: { $ref: "#/$defs/weight", description: "Of the p95 latency; 0.3 when absent." }, goal: { $ref: "#/$defs/weight", description: "Of the goal metric; 0.1 when absent." } }, description: "How much each measure counts." }, latency_ms: { type: "number", exclusiveMinimum: 0, description: "The p95 latency that is worth half; 100 when absent." }, goal: { type: "object", title: "GoalRecord", additionalProperties: !1, required: ["metric", "target"], properties: { metric: { $ref: "#/$defs/metricName", description: "A value that is recorded with requests." }, target: { type: "number", exclusiveMinimum: 0, description: "The value that is worth all, or for direction down the one that is worth half." }, direction: { enum: ["up", "down"], description: "Whether more or less is better; up when absent." } }, description: "The metric that the choice is to serve." }, min_samples: { type: "integer", minimum: 1, description: "Below so many requests a version has no score; 100 when absent." }, window: { $ref: "#/$defs/duration", description: "Over how long performance is measured; 24h when absent." } }, description: "How measured performance ranks the candidates." }, fallback: { type: "string", minLength: 3, maxLength: 200, pattern: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?@[A-Za-z0-9#._-]+$", description: "What serves where no candidate does: the stable version." }, cache: { $ref: "#/$defs/duration", description: "How long an answer is kept; 5m when absent." }, custom: { type: "object", description: "Anything else a team wants to keep.", additionalProperties: !0 } }, $defs: { modelName: { description: "A model name: one or two segments of a-z, 0-9, dot, underscore and hyphen.", type: "string", pattern: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?$" }, segment: { description: "A name: a-z, 0-9, dot, underscore and hyphen, starting with a letter or digit.", type: "string", pattern: "^[a-z0-9][a-z0-9._-]{0,63}$" }, text: { description: "A short text: 1 to 2000 characters.", type: "string", minLength: 1, maxLength: 2e3 }, metricName: { description: "A metric name: a letter or underscore, then letters, digits and . _ @ / -.", type: "string", pattern: "^[A-Za-z_][A-Za-z0-9_.@/-]{0,127}$" }, duration: { description: "A duration: a whole number and m, h or d, such as 90m, 24h or 14d.", type: "string", pattern: "^(?:0|[1-9]\\d{0,5})[mhd]$" }, share: { description: "A share: 0 to 1.", type: "number", minimum: 0, maximum: 1 }, attribute: { description: "The name of an attribute of the caller's context.", type: "string", pattern: "^[A-Za-z_][A-Za-z0-9_.-]{0,63}$" }, weight: { description: "A weight: 0 or more.", type: "number", minimum: 0, maximum: 1e3 } } }, schema107 = { description: "A name: a-z, 0-9, dot, underscore and hyphen, starting with a letter or digit.", type: "string", pattern: "^[a-z0-9][a-z0-9._-]{0,63}$" };
function validate349(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate349.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern36.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9][a-z0-9._-]{0,63}$" }, schema: "^[a-z0-9][a-z0-9._-]{0,63}$", parentSchema: schema107, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema107.type, parentSchema: schema107, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate349.errors = vErrors, errors === 0;
}
validate349.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema108 = { description: "A short text: 1 to 2000 characters.", type: "string", minLength: 1, maxLength: 2e3 };
function validate351(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate351.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (func3(data) > 2e3) {
      let err0 = { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema108, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (func3(data) < 1) {
      let err1 = { instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema108, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  } else {
    let err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema108.type, parentSchema: schema108, data };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate351.errors = vErrors, errors === 0;
}
validate351.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema109 = { description: "A model name: one or two segments of a-z, 0-9, dot, underscore and hyphen.", type: "string", pattern: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?$" };
function validate353(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate353.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern13.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?$" }, schema: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?$", parentSchema: schema109, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema109.type, parentSchema: schema109, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate353.errors = vErrors, errors === 0;
}
validate353.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema110 = { description: "The name of an attribute of the caller's context.", type: "string", pattern: "^[A-Za-z_][A-Za-z0-9_.-]{0,63}$" };
function validate356(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate356.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern38.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z_][A-Za-z0-9_.-]{0,63}$" }, schema: "^[A-Za-z_][A-Za-z0-9_.-]{0,63}$", parentSchema: schema110, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema110.type, parentSchema: schema110, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate356.errors = vErrors, errors === 0;
}
validate356.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema111 = { description: "A share: 0 to 1.", type: "number", minimum: 0, maximum: 1 };
function validate361(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate361.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "number" && isFinite(data)) {
    if (data > 1 || isNaN(data)) {
      let err0 = { instancePath, schemaPath: "#/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1 }, schema: 1, parentSchema: schema111, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data < 0 || isNaN(data)) {
      let err1 = { instancePath, schemaPath: "#/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema111, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  } else {
    let err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "number" }, schema: schema111.type, parentSchema: schema111, data };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate361.errors = vErrors, errors === 0;
}
validate361.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema112 = { description: "A weight: 0 or more.", type: "number", minimum: 0, maximum: 1e3 };
function validate363(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate363.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "number" && isFinite(data)) {
    if (data > 1e3 || isNaN(data)) {
      let err0 = { instancePath, schemaPath: "#/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e3 }, schema: 1e3, parentSchema: schema112, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data < 0 || isNaN(data)) {
      let err1 = { instancePath, schemaPath: "#/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema112, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  } else {
    let err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "number" }, schema: schema112.type, parentSchema: schema112, data };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate363.errors = vErrors, errors === 0;
}
validate363.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema113 = { description: "A metric name: a letter or underscore, then letters, digits and . _ @ / -.", type: "string", pattern: "^[A-Za-z_][A-Za-z0-9_.@/-]{0,127}$" };
function validate367(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate367.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern17.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z_][A-Za-z0-9_.@/-]{0,127}$" }, schema: "^[A-Za-z_][A-Za-z0-9_.@/-]{0,127}$", parentSchema: schema113, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema113.type, parentSchema: schema113, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate367.errors = vErrors, errors === 0;
}
validate367.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema114 = { description: "A duration: a whole number and m, h or d, such as 90m, 24h or 14d.", type: "string", pattern: "^(?:0|[1-9]\\d{0,5})[mhd]$" };
function validate369(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate369.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern40.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^(?:0|[1-9]\\d{0,5})[mhd]$" }, schema: "^(?:0|[1-9]\\d{0,5})[mhd]$", parentSchema: schema114, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema114.type, parentSchema: schema114, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate369.errors = vErrors, errors === 0;
}
validate369.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var pattern55 = new RegExp("^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?@[A-Za-z0-9#._-]+$", "u");
function validate348(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate348.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, schema: schema106.required, parentSchema: schema106, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.candidates === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "candidates" }, schema: schema106.required, parentSchema: schema106, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.fallback === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "fallback" }, schema: schema106.required, parentSchema: schema106, data };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    for (let key0 in data)
      if (!func1.call(schema106.properties, key0)) {
        let err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: !1, parentSchema: schema106, data };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    if (data.name !== void 0 && (validate349(data.name, { instancePath: instancePath + "/name", parentData: data, parentDataProperty: "name", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate349.errors : vErrors.concat(validate349.errors), errors = vErrors.length)), data.description !== void 0) {
      let data1 = data.description;
      if (typeof data1 == "string") {
        if (func3(data1) > 65536) {
          let err4 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/maxLength", keyword: "maxLength", params: { limit: 65536 }, schema: 65536, parentSchema: schema106.properties.description, data: data1 };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/type", keyword: "type", params: { type: "string" }, schema: schema106.properties.description.type, parentSchema: schema106.properties.description, data: data1 };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.task !== void 0 && (validate351(data.task, { instancePath: instancePath + "/task", parentData: data, parentDataProperty: "task", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate351.errors : vErrors.concat(validate351.errors), errors = vErrors.length)), data.model !== void 0 && (validate353(data.model, { instancePath: instancePath + "/model", parentData: data, parentDataProperty: "model", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate353.errors : vErrors.concat(validate353.errors), errors = vErrors.length)), data.owners !== void 0) {
      let data4 = data.owners;
      if (Array.isArray(data4)) {
        if (data4.length > 200) {
          let err6 = { instancePath: instancePath + "/owners", schemaPath: "#/properties/owners/maxItems", keyword: "maxItems", params: { limit: 200 }, schema: 200, parentSchema: schema106.properties.owners, data: data4 };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        let len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate351(data4[i0], { instancePath: instancePath + "/owners/" + i0, parentData: data4, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate351.errors : vErrors.concat(validate351.errors), errors = vErrors.length);
      } else {
        let err7 = { instancePath: instancePath + "/owners", schemaPath: "#/properties/owners/type", keyword: "type", params: { type: "array" }, schema: schema106.properties.owners.type, parentSchema: schema106.properties.owners, data: data4 };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.unit !== void 0 && (validate356(data.unit, { instancePath: instancePath + "/unit", parentData: data, parentDataProperty: "unit", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate356.errors : vErrors.concat(validate356.errors), errors = vErrors.length)), data.flags !== void 0) {
      let data7 = data.flags;
      if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
        if (Object.keys(data7).length > 1e3) {
          let err8 = { instancePath: instancePath + "/flags", schemaPath: "#/properties/flags/maxProperties", keyword: "maxProperties", params: { limit: 1e3 }, schema: 1e3, parentSchema: schema106.properties.flags, data: data7 };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
        for (let key1 in data7) {
          let _errs13 = errors;
          validate356(key1, { instancePath: instancePath + "/flags", parentData: data7, parentDataProperty: "flags", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate356.errors : vErrors.concat(validate356.errors), errors = vErrors.length);
          var valid3 = _errs13 === errors;
          if (!valid3) {
            let err9 = { instancePath: instancePath + "/flags", schemaPath: "#/properties/flags/propertyNames", keyword: "propertyNames", params: { propertyName: key1 }, schema: schema106.properties.flags.propertyNames, parentSchema: schema106.properties.flags, data: data7 };
            vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
          }
        }
        for (let key2 in data7) {
          let data8 = data7[key2];
          if (typeof data8 != "boolean") {
            let err10 = { instancePath: instancePath + "/flags/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/flags/additionalProperties/type", keyword: "type", params: { type: "boolean" }, schema: schema106.properties.flags.additionalProperties.type, parentSchema: schema106.properties.flags.additionalProperties, data: data8 };
            vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
          }
        }
      } else {
        let err11 = { instancePath: instancePath + "/flags", schemaPath: "#/properties/flags/type", keyword: "type", params: { type: "object" }, schema: schema106.properties.flags.type, parentSchema: schema106.properties.flags, data: data7 };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.candidates !== void 0) {
      let data9 = data.candidates;
      if (Array.isArray(data9)) {
        if (data9.length > 100) {
          let err12 = { instancePath: instancePath + "/candidates", schemaPath: "#/properties/candidates/maxItems", keyword: "maxItems", params: { limit: 100 }, schema: 100, parentSchema: schema106.properties.candidates, data: data9 };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
        if (data9.length < 1) {
          let err13 = { instancePath: instancePath + "/candidates", schemaPath: "#/properties/candidates/minItems", keyword: "minItems", params: { limit: 1 }, schema: 1, parentSchema: schema106.properties.candidates, data: data9 };
          vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
        }
        let len1 = data9.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data10 = data9[i1];
          if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
            if (data10.name === void 0) {
              let err14 = { instancePath: instancePath + "/candidates/" + i1, schemaPath: "#/properties/candidates/items/required", keyword: "required", params: { missingProperty: "name" }, schema: schema106.properties.candidates.items.required, parentSchema: schema106.properties.candidates.items, data: data10 };
              vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
            }
            if (data10.version === void 0) {
              let err15 = { instancePath: instancePath + "/candidates/" + i1, schemaPath: "#/properties/candidates/items/required", keyword: "required", params: { missingProperty: "version" }, schema: schema106.properties.candidates.items.required, parentSchema: schema106.properties.candidates.items, data: data10 };
              vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
            }
            for (let key3 in data10)
              if (!(key3 === "name" || key3 === "version" || key3 === "flag" || key3 === "rollout" || key3 === "audience" || key3 === "priority")) {
                let err16 = { instancePath: instancePath + "/candidates/" + i1, schemaPath: "#/properties/candidates/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, schema: !1, parentSchema: schema106.properties.candidates.items, data: data10 };
                vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
              }
            if (data10.name !== void 0 && (validate349(data10.name, { instancePath: instancePath + "/candidates/" + i1 + "/name", parentData: data10, parentDataProperty: "name", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate349.errors : vErrors.concat(validate349.errors), errors = vErrors.length)), data10.version !== void 0) {
              let data12 = data10.version;
              if (typeof data12 == "string") {
                if (func3(data12) > 200) {
                  let err17 = { instancePath: instancePath + "/candidates/" + i1 + "/version", schemaPath: "#/properties/candidates/items/properties/version/maxLength", keyword: "maxLength", params: { limit: 200 }, schema: 200, parentSchema: schema106.properties.candidates.items.properties.version, data: data12 };
                  vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
                }
                if (func3(data12) < 3) {
                  let err18 = { instancePath: instancePath + "/candidates/" + i1 + "/version", schemaPath: "#/properties/candidates/items/properties/version/minLength", keyword: "minLength", params: { limit: 3 }, schema: 3, parentSchema: schema106.properties.candidates.items.properties.version, data: data12 };
                  vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
                }
                if (!pattern55.test(data12)) {
                  let err19 = { instancePath: instancePath + "/candidates/" + i1 + "/version", schemaPath: "#/properties/candidates/items/properties/version/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?@[A-Za-z0-9#._-]+$" }, schema: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?@[A-Za-z0-9#._-]+$", parentSchema: schema106.properties.candidates.items.properties.version, data: data12 };
                  vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
                }
              } else {
                let err20 = { instancePath: instancePath + "/candidates/" + i1 + "/version", schemaPath: "#/properties/candidates/items/properties/version/type", keyword: "type", params: { type: "string" }, schema: schema106.properties.candidates.items.properties.version.type, parentSchema: schema106.properties.candidates.items.properties.version, data: data12 };
                vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
              }
            }
            if (data10.flag !== void 0 && (validate356(data10.flag, { instancePath: instancePath + "/candidates/" + i1 + "/flag", parentData: data10, parentDataProperty: "flag", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate356.errors : vErrors.concat(validate356.errors), errors = vErrors.length)), data10.rollout !== void 0 && (validate361(data10.rollout, { instancePath: instancePath + "/candidates/" + i1 + "/rollout", parentData: data10, parentDataProperty: "rollout", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate361.errors : vErrors.concat(validate361.errors), errors = vErrors.length)), data10.audience !== void 0) {
              let data15 = data10.audience;
              if (!(data15 && typeof data15 == "object" && !Array.isArray(data15))) {
                let err21 = { instancePath: instancePath + "/candidates/" + i1 + "/audience", schemaPath: "#/properties/candidates/items/properties/audience/type", keyword: "type", params: { type: "object" }, schema: schema106.properties.candidates.items.properties.audience.type, parentSchema: schema106.properties.candidates.items.properties.audience, data: data15 };
                vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
              }
            }
            if (data10.priority !== void 0) {
              let data16 = data10.priority;
              if (typeof data16 == "number" && isFinite(data16)) {
                if (data16 > 1e3 || isNaN(data16)) {
                  let err22 = { instancePath: instancePath + "/candidates/" + i1 + "/priority", schemaPath: "#/properties/candidates/items/properties/priority/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e3 }, schema: 1e3, parentSchema: schema106.properties.candidates.items.properties.priority, data: data16 };
                  vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
                }
                if (data16 < -1e3 || isNaN(data16)) {
                  let err23 = { instancePath: instancePath + "/candidates/" + i1 + "/priority", schemaPath: "#/properties/candidates/items/properties/priority/minimum", keyword: "minimum", params: { comparison: ">=", limit: -1e3 }, schema: -1e3, parentSchema: schema106.properties.candidates.items.properties.priority, data: data16 };
                  vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
                }
              } else {
                let err24 = { instancePath: instancePath + "/candidates/" + i1 + "/priority", schemaPath: "#/properties/candidates/items/properties/priority/type", keyword: "type", params: { type: "number" }, schema: schema106.properties.candidates.items.properties.priority.type, parentSchema: schema106.properties.candidates.items.properties.priority, data: data16 };
                vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
              }
            }
          } else {
            let err25 = { instancePath: instancePath + "/candidates/" + i1, schemaPath: "#/properties/candidates/items/type", keyword: "type", params: { type: "object" }, schema: schema106.properties.candidates.items.type, parentSchema: schema106.properties.candidates.items, data: data10 };
            vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
          }
        }
      } else {
        let err26 = { instancePath: instancePath + "/candidates", schemaPath: "#/properties/candidates/type", keyword: "type", params: { type: "array" }, schema: schema106.properties.candidates.type, parentSchema: schema106.properties.candidates, data: data9 };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
    }
    if (data.score !== void 0) {
      let data17 = data.score;
      if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
        for (let key4 in data17)
          if (!(key4 === "weights" || key4 === "latency_ms" || key4 === "goal" || key4 === "min_samples" || key4 === "window")) {
            let err27 = { instancePath: instancePath + "/score", schemaPath: "#/properties/score/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, schema: !1, parentSchema: schema106.properties.score, data: data17 };
            vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
          }
        if (data17.weights !== void 0) {
          let data18 = data17.weights;
          if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
            for (let key5 in data18)
              if (!(key5 === "success" || key5 === "latency" || key5 === "goal")) {
                let err28 = { instancePath: instancePath + "/score/weights", schemaPath: "#/properties/score/properties/weights/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, schema: !1, parentSchema: schema106.properties.score.properties.weights, data: data18 };
                vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
              }
            data18.success !== void 0 && (validate363(data18.success, { instancePath: instancePath + "/score/weights/success", parentData: data18, parentDataProperty: "success", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate363.errors : vErrors.concat(validate363.errors), errors = vErrors.length)), data18.latency !== void 0 && (validate363(data18.latency, { instancePath: instancePath + "/score/weights/latency", parentData: data18, parentDataProperty: "latency", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate363.errors : vErrors.concat(validate363.errors), errors = vErrors.length)), data18.goal !== void 0 && (validate363(data18.goal, { instancePath: instancePath + "/score/weights/goal", parentData: data18, parentDataProperty: "goal", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate363.errors : vErrors.concat(validate363.errors), errors = vErrors.length));
          } else {
            let err29 = { instancePath: instancePath + "/score/weights", schemaPath: "#/properties/score/properties/weights/type", keyword: "type", params: { type: "object" }, schema: schema106.properties.score.properties.weights.type, parentSchema: schema106.properties.score.properties.weights, data: data18 };
            vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
          }
        }
        if (data17.latency_ms !== void 0) {
          let data22 = data17.latency_ms;
          if (typeof data22 == "number" && isFinite(data22)) {
            if (data22 <= 0 || isNaN(data22)) {
              let err30 = { instancePath: instancePath + "/score/latency_ms", schemaPath: "#/properties/score/properties/latency_ms/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, schema: 0, parentSchema: schema106.properties.score.properties.latency_ms, data: data22 };
              vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
            }
          } else {
            let err31 = { instancePath: instancePath + "/score/latency_ms", schemaPath: "#/properties/score/properties/latency_ms/type", keyword: "type", params: { type: "number" }, schema: schema106.properties.score.properties.latency_ms.type, parentSchema: schema106.properties.score.properties.latency_ms, data: data22 };
            vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
          }
        }
        if (data17.goal !== void 0) {
          let data23 = data17.goal;
          if (data23 && typeof data23 == "object" && !Array.isArray(data23)) {
            if (data23.metric === void 0) {
              let err32 = { instancePath: instancePath + "/score/goal", schemaPath: "#/properties/score/properties/goal/required", keyword: "required", params: { missingProperty: "metric" }, schema: schema106.properties.score.properties.goal.required, parentSchema: schema106.properties.score.properties.goal, data: data23 };
              vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
            }
            if (data23.target === void 0) {
              let err33 = { instancePath: instancePath + "/score/goal", schemaPath: "#/properties/score/properties/goal/required", keyword: "required", params: { missingProperty: "target" }, schema: schema106.properties.score.properties.goal.required, parentSchema: schema106.properties.score.properties.goal, data: data23 };
              vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
            }
            for (let key6 in data23)
              if (!(key6 === "metric" || key6 === "target" || key6 === "direction")) {
                let err34 = { instancePath: instancePath + "/score/goal", schemaPath: "#/properties/score/properties/goal/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, schema: !1, parentSchema: schema106.properties.score.properties.goal, data: data23 };
                vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
              }
            if (data23.metric !== void 0 && (validate367(data23.metric, { instancePath: instancePath + "/score/goal/metric", parentData: data23, parentDataProperty: "metric", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate367.errors : vErrors.concat(validate367.errors), errors = vErrors.length)), data23.target !== void 0) {
              let data25 = data23.target;
              if (typeof data25 == "number" && isFinite(data25)) {
                if (data25 <= 0 || isNaN(data25)) {
                  let err35 = { instancePath: instancePath + "/score/goal/target", schemaPath: "#/properties/score/properties/goal/properties/target/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, schema: 0, parentSchema: schema106.properties.score.properties.goal.properties.target, data: data25 };
                  vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
                }
              } else {
                let err36 = { instancePath: instancePath + "/score/goal/target", schemaPath: "#/properties/score/properties/goal/properties/target/type", keyword: "type", params: { type: "number" }, schema: schema106.properties.score.properties.goal.properties.target.type, parentSchema: schema106.properties.score.properties.goal.properties.target, data: data25 };
                vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
              }
            }
            if (data23.direction !== void 0) {
              let data26 = data23.direction;
              if (!(data26 === "up" || data26 === "down")) {
                let err37 = { instancePath: instancePath + "/score/goal/direction", schemaPath: "#/properties/score/properties/goal/properties/direction/enum", keyword: "enum", params: { allowedValues: schema106.properties.score.properties.goal.properties.direction.enum }, schema: schema106.properties.score.properties.goal.properties.direction.enum, parentSchema: schema106.properties.score.properties.goal.properties.direction, data: data26 };
                vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
              }
            }
          } else {
            let err38 = { instancePath: instancePath + "/score/goal", schemaPath: "#/properties/score/properties/goal/type", keyword: "type", params: { type: "object" }, schema: schema106.properties.score.properties.goal.type, parentSchema: schema106.properties.score.properties.goal, data: data23 };
            vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
          }
        }
        if (data17.min_samples !== void 0) {
          let data27 = data17.min_samples;
          if (!(typeof data27 == "number" && !(data27 % 1) && !isNaN(data27) && isFinite(data27))) {
            let err39 = { instancePath: instancePath + "/score/min_samples", schemaPath: "#/properties/score/properties/min_samples/type", keyword: "type", params: { type: "integer" }, schema: schema106.properties.score.properties.min_samples.type, parentSchema: schema106.properties.score.properties.min_samples, data: data27 };
            vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
          }
          if (typeof data27 == "number" && isFinite(data27) && (data27 < 1 || isNaN(data27))) {
            let err40 = { instancePath: instancePath + "/score/min_samples", schemaPath: "#/properties/score/properties/min_samples/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, schema: 1, parentSchema: schema106.properties.score.properties.min_samples, data: data27 };
            vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
          }
        }
        data17.window !== void 0 && (validate369(data17.window, { instancePath: instancePath + "/score/window", parentData: data17, parentDataProperty: "window", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate369.errors : vErrors.concat(validate369.errors), errors = vErrors.length));
      } else {
        let err41 = { instancePath: instancePath + "/score", schemaPath: "#/properties/score/type", keyword: "type", params: { type: "object" }, schema: schema106.properties.score.type, parentSchema: schema106.properties.score, data: data17 };
        vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
      }
    }
    if (data.fallback !== void 0) {
      let data29 = data.fallback;
      if (typeof data29 == "string") {
        if (func3(data29) > 200) {
          let err42 = { instancePath: instancePath + "/fallback", schemaPath: "#/properties/fallback/maxLength", keyword: "maxLength", params: { limit: 200 }, schema: 200, parentSchema: schema106.properties.fallback, data: data29 };
          vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
        }
        if (func3(data29) < 3) {
          let err43 = { instancePath: instancePath + "/fallback", schemaPath: "#/properties/fallback/minLength", keyword: "minLength", params: { limit: 3 }, schema: 3, parentSchema: schema106.properties.fallback, data: data29 };
          vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
        }
        if (!pattern55.test(data29)) {
          let err44 = { instancePath: instancePath + "/fallback", schemaPath: "#/properties/fallback/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?@[A-Za-z0-9#._-]+$" }, schema: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?@[A-Za-z0-9#._-]+$", parentSchema: schema106.properties.fallback, data: data29 };
          vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
        }
      } else {
        let err45 = { instancePath: instancePath + "/fallback", schemaPath: "#/properties/fallback/type", keyword: "type", params: { type: "string" }, schema: schema106.properties.fallback.type, parentSchema: schema106.properties.fallback, data: data29 };
        vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
      }
    }
    if (data.cache !== void 0 && (validate369(data.cache, { instancePath: instancePath + "/cache", parentData: data, parentDataProperty: "cache", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate369.errors : vErrors.concat(validate369.errors), errors = vErrors.length)), data.custom !== void 0) {
      let data31 = data.custom;
      if (!(data31 && typeof data31 == "object" && !Array.isArray(data31))) {
        let err46 = { instancePath: instancePath + "/custom", schemaPath: "#/properties/custom/type", keyword: "type", params: { type: "object" }, schema: schema106.properties.custom.type, parentSchema: schema106.properties.custom, data: data31 };
        vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
      }
    }
  } else {
    let err47 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema106.type, parentSchema: schema106, data };
    vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
  }
  return validate348.errors = vErrors, errors === 0;
}
validate348.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var alert = validate372, schema115 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "stemma:alert", title: "AlertRecord", description: "When people are to be told of a version in use. It has exactly one of threshold, burn_rate, regression and drift.", type: "object", additionalProperties: !1, required: ["name", "model"], properties: { name: { $ref: "#/$defs/segment", description: "The name, equal to that of the file." }, description: { type: "string", maxLength: 65536, description: "What it means, and what to do then." }, model: { type: "string", minLength: 3, maxLength: 200, pattern: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?@[A-Za-z0-9#._-]+$", description: "The version that is watched: exact, or a stage or alias of its model." }, owners: { type: "array", maxItems: 200, items: { $ref: "#/$defs/text" }, description: "People and groups that answer for it." }, severity: { enum: ["high", "medium", "low"], description: "How bad it is; medium when absent." }, window: { $ref: "#/$defs/duration", description: "Over how long is measured; 1h when absent. A burn rate has windows of its own." }, for: { $ref: "#/$defs/duration", description: "How long it must be so before the alert fires; 0m when absent." }, resolve_after: { $ref: "#/$defs/duration", description: "How long it must be over before the alert is resolved; 0m when absent." }, min_requests: { type: "integer", minimum: 1, maximum: 1e9, description: "Below so many requests in the window nothing is known; 20 when absent." }, no_data: { enum: ["keep", "fire"], description: "What is made of a window without any request: keep the state, or fire; keep when absent." }, threshold: { type: "object", title: "ThresholdRecord", additionalProperties: !1, required: ["metric"], properties: { metric: { $ref: "#/$defs/metric", description: "What is measured." }, above: { type: "number", description: "The alert holds where the measure is greater." }, below: { type: "number", description: "The alert holds where the measure is less." }, clear: { type: "number", description: "Once it holds, it is over only when the measure is back at this value; the limit itself when absent." } }, description: "A limit of a measure: exactly one of above and below. A rate is beyond it where its whole Wilson interval at 95 % is." }, burn_rate: { type: "object", title: "BurnRateRecord", additionalProperties: !1, required: ["objective"], properties: { objective: { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 1, description: "The share of requests that shall succeed, such as 0.99." }, windows: { type: "array", minItems: 1, maxItems: 10, items: { type: "object", title: "BurnWindow", additionalProperties: !1, required: ["long", "short", "rate"], properties: { long: { $ref: "#/$defs/duration", description: "The window that makes it sure." }, short: { $ref: "#/$defs/duration", description: "The window that says that it goes on." }, rate: { type: "number", exclusiveMinimum: 0, maximum: 1e5, description: "How many times faster than allowed the budget of errors is used up." } }, description: "A pair of windows: both must burn so fast." }, description: "Any of these pairs; 14.4 over 1h and 5m, and 6 over 6h and 30m, when absent." } }, description: "How fast the budget of errors is used up: the rate of errors by one minus the objective." }, regression: { type: "object", title: "RegressionRecord", additionalProperties: !1, required: ["metric", "by"], properties: { metric: { $ref: "#/$defs/metric", description: "What is measured." }, against: { type: "string", minLength: 3, maxLength: 200, pattern: "^(?:previous|[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?@[A-Za-z0-9#._-]+)$", description: "The window before (previous), or a version in the same window; previous when absent." }, by: { type: "number", exclusiveMinimum: 0, maximum: 1e6, description: "The change for the worse that counts, as a share of the other value: 0.2 is a fifth. Of a rate, in points: 0.02 is two of a hundred." }, direction: { enum: ["up", "down"], description: "Whether more or less is better; of a value up when absent, else what its name says." } }, description: "A change for the worse. Of a rate it counts where the two Wilson intervals at 95 % are apart." }, drift: { type: "object", title: "DriftRecord", additionalProperties: !1, required: [], properties: { features: { type: "array", minItems: 1, maxItems: 200, items: { $ref: "#/$defs/metricName" }, description: "The features that are looked at; all of the profile when absent." }, psi: { type: "number", exclusiveMinimum: 0, maximum: 100, description: "The least population stability index that counts; 0.2 when absent." }, alpha: { type: "number", exclusiveMinimum: 0, maximum: 0.5, description: "How often it may count by chance; 0.001 when absent." } }, description: "Features that are distributed otherwise than the profile of the version says." }, channels: { type: "array", maxItems: 50, items: { $ref: "#/$defs/segment" }, description: "Who is told, by the names of notify.yaml; its defaults when absent." }, custom: { type: "object", description: "Anything else a team wants to keep.", additionalProperties: !0 } }, $defs: { segment: { description: "A name: a-z, 0-9, dot, underscore and hyphen, starting with a letter or digit.", type: "string", pattern: "^[a-z0-9][a-z0-9._-]{0,63}$" }, text: { description: "A short text: 1 to 2000 characters.", type: "string", minLength: 1, maxLength: 2e3 }, duration: { description: "A duration: a whole number and m, h or d, such as 90m, 24h or 14d.", type: "string", pattern: "^(?:0|[1-9]\\d{0,5})[mhd]$" }, metric: { description: "What is measured: a percentile or the mean of latencies, a rate, requests, or the mean of a value that is recorded with requests.", type: "string", pattern: "^(?:p50_ms|p95_ms|p99_ms|avg_ms|max_ms|success_rate|error_rate|throughput_per_minute|requests|values\\.[A-Za-z_][A-Za-z0-9_.@/-]{0,127})$" }, metricName: { description: "A metric name: a letter or underscore, then letters, digits and . _ @ / -.", type: "string", pattern: "^[A-Za-z_][A-Za-z0-9_.@/-]{0,127}$" } } }, schema116 = { description: "A name: a-z, 0-9, dot, underscore and hyphen, starting with a letter or digit.", type: "string", pattern: "^[a-z0-9][a-z0-9._-]{0,63}$" };
function validate373(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate373.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern36.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9][a-z0-9._-]{0,63}$" }, schema: "^[a-z0-9][a-z0-9._-]{0,63}$", parentSchema: schema116, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema116.type, parentSchema: schema116, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate373.errors = vErrors, errors === 0;
}
validate373.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema117 = { description: "A short text: 1 to 2000 characters.", type: "string", minLength: 1, maxLength: 2e3 };
function validate375(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate375.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (func3(data) > 2e3) {
      let err0 = { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema117, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (func3(data) < 1) {
      let err1 = { instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema117, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  } else {
    let err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema117.type, parentSchema: schema117, data };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate375.errors = vErrors, errors === 0;
}
validate375.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema118 = { description: "A duration: a whole number and m, h or d, such as 90m, 24h or 14d.", type: "string", pattern: "^(?:0|[1-9]\\d{0,5})[mhd]$" };
function validate377(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate377.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern40.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^(?:0|[1-9]\\d{0,5})[mhd]$" }, schema: "^(?:0|[1-9]\\d{0,5})[mhd]$", parentSchema: schema118, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema118.type, parentSchema: schema118, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate377.errors = vErrors, errors === 0;
}
validate377.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema119 = { description: "What is measured: a percentile or the mean of latencies, a rate, requests, or the mean of a value that is recorded with requests.", type: "string", pattern: "^(?:p50_ms|p95_ms|p99_ms|avg_ms|max_ms|success_rate|error_rate|throughput_per_minute|requests|values\\.[A-Za-z_][A-Za-z0-9_.@/-]{0,127})$" }, pattern62 = new RegExp("^(?:p50_ms|p95_ms|p99_ms|avg_ms|max_ms|success_rate|error_rate|throughput_per_minute|requests|values\\.[A-Za-z_][A-Za-z0-9_.@/-]{0,127})$", "u");
function validate381(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate381.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern62.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^(?:p50_ms|p95_ms|p99_ms|avg_ms|max_ms|success_rate|error_rate|throughput_per_minute|requests|values\\.[A-Za-z_][A-Za-z0-9_.@/-]{0,127})$" }, schema: "^(?:p50_ms|p95_ms|p99_ms|avg_ms|max_ms|success_rate|error_rate|throughput_per_minute|requests|values\\.[A-Za-z_][A-Za-z0-9_.@/-]{0,127})$", parentSchema: schema119, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema119.type, parentSchema: schema119, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate381.errors = vErrors, errors === 0;
}
validate381.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema120 = { description: "A metric name: a letter or underscore, then letters, digits and . _ @ / -.", type: "string", pattern: "^[A-Za-z_][A-Za-z0-9_.@/-]{0,127}$" };
function validate386(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate386.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern17.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z_][A-Za-z0-9_.@/-]{0,127}$" }, schema: "^[A-Za-z_][A-Za-z0-9_.@/-]{0,127}$", parentSchema: schema120, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema120.type, parentSchema: schema120, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate386.errors = vErrors, errors === 0;
}
validate386.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var pattern63 = new RegExp("^(?:previous|[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?@[A-Za-z0-9#._-]+)$", "u");
function validate372(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate372.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, schema: schema115.required, parentSchema: schema115, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.model === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "model" }, schema: schema115.required, parentSchema: schema115, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data)
      if (!func1.call(schema115.properties, key0)) {
        let err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: !1, parentSchema: schema115, data };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.name !== void 0 && (validate373(data.name, { instancePath: instancePath + "/name", parentData: data, parentDataProperty: "name", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate373.errors : vErrors.concat(validate373.errors), errors = vErrors.length)), data.description !== void 0) {
      let data1 = data.description;
      if (typeof data1 == "string") {
        if (func3(data1) > 65536) {
          let err3 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/maxLength", keyword: "maxLength", params: { limit: 65536 }, schema: 65536, parentSchema: schema115.properties.description, data: data1 };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
      } else {
        let err4 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/type", keyword: "type", params: { type: "string" }, schema: schema115.properties.description.type, parentSchema: schema115.properties.description, data: data1 };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.model !== void 0) {
      let data2 = data.model;
      if (typeof data2 == "string") {
        if (func3(data2) > 200) {
          let err5 = { instancePath: instancePath + "/model", schemaPath: "#/properties/model/maxLength", keyword: "maxLength", params: { limit: 200 }, schema: 200, parentSchema: schema115.properties.model, data: data2 };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        if (func3(data2) < 3) {
          let err6 = { instancePath: instancePath + "/model", schemaPath: "#/properties/model/minLength", keyword: "minLength", params: { limit: 3 }, schema: 3, parentSchema: schema115.properties.model, data: data2 };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        if (!pattern55.test(data2)) {
          let err7 = { instancePath: instancePath + "/model", schemaPath: "#/properties/model/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?@[A-Za-z0-9#._-]+$" }, schema: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?@[A-Za-z0-9#._-]+$", parentSchema: schema115.properties.model, data: data2 };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
      } else {
        let err8 = { instancePath: instancePath + "/model", schemaPath: "#/properties/model/type", keyword: "type", params: { type: "string" }, schema: schema115.properties.model.type, parentSchema: schema115.properties.model, data: data2 };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.owners !== void 0) {
      let data3 = data.owners;
      if (Array.isArray(data3)) {
        if (data3.length > 200) {
          let err9 = { instancePath: instancePath + "/owners", schemaPath: "#/properties/owners/maxItems", keyword: "maxItems", params: { limit: 200 }, schema: 200, parentSchema: schema115.properties.owners, data: data3 };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
        let len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate375(data3[i0], { instancePath: instancePath + "/owners/" + i0, parentData: data3, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate375.errors : vErrors.concat(validate375.errors), errors = vErrors.length);
      } else {
        let err10 = { instancePath: instancePath + "/owners", schemaPath: "#/properties/owners/type", keyword: "type", params: { type: "array" }, schema: schema115.properties.owners.type, parentSchema: schema115.properties.owners, data: data3 };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.severity !== void 0) {
      let data5 = data.severity;
      if (!(data5 === "high" || data5 === "medium" || data5 === "low")) {
        let err11 = { instancePath: instancePath + "/severity", schemaPath: "#/properties/severity/enum", keyword: "enum", params: { allowedValues: schema115.properties.severity.enum }, schema: schema115.properties.severity.enum, parentSchema: schema115.properties.severity, data: data5 };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.window !== void 0 && (validate377(data.window, { instancePath: instancePath + "/window", parentData: data, parentDataProperty: "window", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate377.errors : vErrors.concat(validate377.errors), errors = vErrors.length)), data.for !== void 0 && (validate377(data.for, { instancePath: instancePath + "/for", parentData: data, parentDataProperty: "for", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate377.errors : vErrors.concat(validate377.errors), errors = vErrors.length)), data.resolve_after !== void 0 && (validate377(data.resolve_after, { instancePath: instancePath + "/resolve_after", parentData: data, parentDataProperty: "resolve_after", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate377.errors : vErrors.concat(validate377.errors), errors = vErrors.length)), data.min_requests !== void 0) {
      let data9 = data.min_requests;
      if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
        let err12 = { instancePath: instancePath + "/min_requests", schemaPath: "#/properties/min_requests/type", keyword: "type", params: { type: "integer" }, schema: schema115.properties.min_requests.type, parentSchema: schema115.properties.min_requests, data: data9 };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
      if (typeof data9 == "number" && isFinite(data9)) {
        if (data9 > 1e9 || isNaN(data9)) {
          let err13 = { instancePath: instancePath + "/min_requests", schemaPath: "#/properties/min_requests/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e9 }, schema: 1e9, parentSchema: schema115.properties.min_requests, data: data9 };
          vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
        }
        if (data9 < 1 || isNaN(data9)) {
          let err14 = { instancePath: instancePath + "/min_requests", schemaPath: "#/properties/min_requests/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, schema: 1, parentSchema: schema115.properties.min_requests, data: data9 };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
      }
    }
    if (data.no_data !== void 0) {
      let data10 = data.no_data;
      if (!(data10 === "keep" || data10 === "fire")) {
        let err15 = { instancePath: instancePath + "/no_data", schemaPath: "#/properties/no_data/enum", keyword: "enum", params: { allowedValues: schema115.properties.no_data.enum }, schema: schema115.properties.no_data.enum, parentSchema: schema115.properties.no_data, data: data10 };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.threshold !== void 0) {
      let data11 = data.threshold;
      if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
        if (data11.metric === void 0) {
          let err16 = { instancePath: instancePath + "/threshold", schemaPath: "#/properties/threshold/required", keyword: "required", params: { missingProperty: "metric" }, schema: schema115.properties.threshold.required, parentSchema: schema115.properties.threshold, data: data11 };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
        for (let key1 in data11)
          if (!(key1 === "metric" || key1 === "above" || key1 === "below" || key1 === "clear")) {
            let err17 = { instancePath: instancePath + "/threshold", schemaPath: "#/properties/threshold/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, schema: !1, parentSchema: schema115.properties.threshold, data: data11 };
            vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
          }
        if (data11.metric !== void 0 && (validate381(data11.metric, { instancePath: instancePath + "/threshold/metric", parentData: data11, parentDataProperty: "metric", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate381.errors : vErrors.concat(validate381.errors), errors = vErrors.length)), data11.above !== void 0) {
          let data13 = data11.above;
          if (!(typeof data13 == "number" && isFinite(data13))) {
            let err18 = { instancePath: instancePath + "/threshold/above", schemaPath: "#/properties/threshold/properties/above/type", keyword: "type", params: { type: "number" }, schema: schema115.properties.threshold.properties.above.type, parentSchema: schema115.properties.threshold.properties.above, data: data13 };
            vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
          }
        }
        if (data11.below !== void 0) {
          let data14 = data11.below;
          if (!(typeof data14 == "number" && isFinite(data14))) {
            let err19 = { instancePath: instancePath + "/threshold/below", schemaPath: "#/properties/threshold/properties/below/type", keyword: "type", params: { type: "number" }, schema: schema115.properties.threshold.properties.below.type, parentSchema: schema115.properties.threshold.properties.below, data: data14 };
            vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
          }
        }
        if (data11.clear !== void 0) {
          let data15 = data11.clear;
          if (!(typeof data15 == "number" && isFinite(data15))) {
            let err20 = { instancePath: instancePath + "/threshold/clear", schemaPath: "#/properties/threshold/properties/clear/type", keyword: "type", params: { type: "number" }, schema: schema115.properties.threshold.properties.clear.type, parentSchema: schema115.properties.threshold.properties.clear, data: data15 };
            vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
          }
        }
      } else {
        let err21 = { instancePath: instancePath + "/threshold", schemaPath: "#/properties/threshold/type", keyword: "type", params: { type: "object" }, schema: schema115.properties.threshold.type, parentSchema: schema115.properties.threshold, data: data11 };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    }
    if (data.burn_rate !== void 0) {
      let data16 = data.burn_rate;
      if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
        if (data16.objective === void 0) {
          let err22 = { instancePath: instancePath + "/burn_rate", schemaPath: "#/properties/burn_rate/required", keyword: "required", params: { missingProperty: "objective" }, schema: schema115.properties.burn_rate.required, parentSchema: schema115.properties.burn_rate, data: data16 };
          vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
        }
        for (let key2 in data16)
          if (!(key2 === "objective" || key2 === "windows")) {
            let err23 = { instancePath: instancePath + "/burn_rate", schemaPath: "#/properties/burn_rate/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, schema: !1, parentSchema: schema115.properties.burn_rate, data: data16 };
            vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
          }
        if (data16.objective !== void 0) {
          let data17 = data16.objective;
          if (typeof data17 == "number" && isFinite(data17)) {
            if (data17 >= 1 || isNaN(data17)) {
              let err24 = { instancePath: instancePath + "/burn_rate/objective", schemaPath: "#/properties/burn_rate/properties/objective/exclusiveMaximum", keyword: "exclusiveMaximum", params: { comparison: "<", limit: 1 }, schema: 1, parentSchema: schema115.properties.burn_rate.properties.objective, data: data17 };
              vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
            }
            if (data17 <= 0 || isNaN(data17)) {
              let err25 = { instancePath: instancePath + "/burn_rate/objective", schemaPath: "#/properties/burn_rate/properties/objective/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, schema: 0, parentSchema: schema115.properties.burn_rate.properties.objective, data: data17 };
              vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
            }
          } else {
            let err26 = { instancePath: instancePath + "/burn_rate/objective", schemaPath: "#/properties/burn_rate/properties/objective/type", keyword: "type", params: { type: "number" }, schema: schema115.properties.burn_rate.properties.objective.type, parentSchema: schema115.properties.burn_rate.properties.objective, data: data17 };
            vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
          }
        }
        if (data16.windows !== void 0) {
          let data18 = data16.windows;
          if (Array.isArray(data18)) {
            if (data18.length > 10) {
              let err27 = { instancePath: instancePath + "/burn_rate/windows", schemaPath: "#/properties/burn_rate/properties/windows/maxItems", keyword: "maxItems", params: { limit: 10 }, schema: 10, parentSchema: schema115.properties.burn_rate.properties.windows, data: data18 };
              vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
            }
            if (data18.length < 1) {
              let err28 = { instancePath: instancePath + "/burn_rate/windows", schemaPath: "#/properties/burn_rate/properties/windows/minItems", keyword: "minItems", params: { limit: 1 }, schema: 1, parentSchema: schema115.properties.burn_rate.properties.windows, data: data18 };
              vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
            }
            let len1 = data18.length;
            for (let i1 = 0; i1 < len1; i1++) {
              let data19 = data18[i1];
              if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
                if (data19.long === void 0) {
                  let err29 = { instancePath: instancePath + "/burn_rate/windows/" + i1, schemaPath: "#/properties/burn_rate/properties/windows/items/required", keyword: "required", params: { missingProperty: "long" }, schema: schema115.properties.burn_rate.properties.windows.items.required, parentSchema: schema115.properties.burn_rate.properties.windows.items, data: data19 };
                  vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
                }
                if (data19.short === void 0) {
                  let err30 = { instancePath: instancePath + "/burn_rate/windows/" + i1, schemaPath: "#/properties/burn_rate/properties/windows/items/required", keyword: "required", params: { missingProperty: "short" }, schema: schema115.properties.burn_rate.properties.windows.items.required, parentSchema: schema115.properties.burn_rate.properties.windows.items, data: data19 };
                  vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
                }
                if (data19.rate === void 0) {
                  let err31 = { instancePath: instancePath + "/burn_rate/windows/" + i1, schemaPath: "#/properties/burn_rate/properties/windows/items/required", keyword: "required", params: { missingProperty: "rate" }, schema: schema115.properties.burn_rate.properties.windows.items.required, parentSchema: schema115.properties.burn_rate.properties.windows.items, data: data19 };
                  vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
                }
                for (let key3 in data19)
                  if (!(key3 === "long" || key3 === "short" || key3 === "rate")) {
                    let err32 = { instancePath: instancePath + "/burn_rate/windows/" + i1, schemaPath: "#/properties/burn_rate/properties/windows/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, schema: !1, parentSchema: schema115.properties.burn_rate.properties.windows.items, data: data19 };
                    vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
                  }
                if (data19.long !== void 0 && (validate377(data19.long, { instancePath: instancePath + "/burn_rate/windows/" + i1 + "/long", parentData: data19, parentDataProperty: "long", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate377.errors : vErrors.concat(validate377.errors), errors = vErrors.length)), data19.short !== void 0 && (validate377(data19.short, { instancePath: instancePath + "/burn_rate/windows/" + i1 + "/short", parentData: data19, parentDataProperty: "short", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate377.errors : vErrors.concat(validate377.errors), errors = vErrors.length)), data19.rate !== void 0) {
                  let data22 = data19.rate;
                  if (typeof data22 == "number" && isFinite(data22)) {
                    if (data22 > 1e5 || isNaN(data22)) {
                      let err33 = { instancePath: instancePath + "/burn_rate/windows/" + i1 + "/rate", schemaPath: "#/properties/burn_rate/properties/windows/items/properties/rate/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e5 }, schema: 1e5, parentSchema: schema115.properties.burn_rate.properties.windows.items.properties.rate, data: data22 };
                      vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
                    }
                    if (data22 <= 0 || isNaN(data22)) {
                      let err34 = { instancePath: instancePath + "/burn_rate/windows/" + i1 + "/rate", schemaPath: "#/properties/burn_rate/properties/windows/items/properties/rate/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, schema: 0, parentSchema: schema115.properties.burn_rate.properties.windows.items.properties.rate, data: data22 };
                      vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
                    }
                  } else {
                    let err35 = { instancePath: instancePath + "/burn_rate/windows/" + i1 + "/rate", schemaPath: "#/properties/burn_rate/properties/windows/items/properties/rate/type", keyword: "type", params: { type: "number" }, schema: schema115.properties.burn_rate.properties.windows.items.properties.rate.type, parentSchema: schema115.properties.burn_rate.properties.windows.items.properties.rate, data: data22 };
                    vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
                  }
                }
              } else {
                let err36 = { instancePath: instancePath + "/burn_rate/windows/" + i1, schemaPath: "#/properties/burn_rate/properties/windows/items/type", keyword: "type", params: { type: "object" }, schema: schema115.properties.burn_rate.properties.windows.items.type, parentSchema: schema115.properties.burn_rate.properties.windows.items, data: data19 };
                vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
              }
            }
          } else {
            let err37 = { instancePath: instancePath + "/burn_rate/windows", schemaPath: "#/properties/burn_rate/properties/windows/type", keyword: "type", params: { type: "array" }, schema: schema115.properties.burn_rate.properties.windows.type, parentSchema: schema115.properties.burn_rate.properties.windows, data: data18 };
            vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
          }
        }
      } else {
        let err38 = { instancePath: instancePath + "/burn_rate", schemaPath: "#/properties/burn_rate/type", keyword: "type", params: { type: "object" }, schema: schema115.properties.burn_rate.type, parentSchema: schema115.properties.burn_rate, data: data16 };
        vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
      }
    }
    if (data.regression !== void 0) {
      let data23 = data.regression;
      if (data23 && typeof data23 == "object" && !Array.isArray(data23)) {
        if (data23.metric === void 0) {
          let err39 = { instancePath: instancePath + "/regression", schemaPath: "#/properties/regression/required", keyword: "required", params: { missingProperty: "metric" }, schema: schema115.properties.regression.required, parentSchema: schema115.properties.regression, data: data23 };
          vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
        }
        if (data23.by === void 0) {
          let err40 = { instancePath: instancePath + "/regression", schemaPath: "#/properties/regression/required", keyword: "required", params: { missingProperty: "by" }, schema: schema115.properties.regression.required, parentSchema: schema115.properties.regression, data: data23 };
          vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
        }
        for (let key4 in data23)
          if (!(key4 === "metric" || key4 === "against" || key4 === "by" || key4 === "direction")) {
            let err41 = { instancePath: instancePath + "/regression", schemaPath: "#/properties/regression/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, schema: !1, parentSchema: schema115.properties.regression, data: data23 };
            vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
          }
        if (data23.metric !== void 0 && (validate381(data23.metric, { instancePath: instancePath + "/regression/metric", parentData: data23, parentDataProperty: "metric", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate381.errors : vErrors.concat(validate381.errors), errors = vErrors.length)), data23.against !== void 0) {
          let data25 = data23.against;
          if (typeof data25 == "string") {
            if (func3(data25) > 200) {
              let err42 = { instancePath: instancePath + "/regression/against", schemaPath: "#/properties/regression/properties/against/maxLength", keyword: "maxLength", params: { limit: 200 }, schema: 200, parentSchema: schema115.properties.regression.properties.against, data: data25 };
              vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
            }
            if (func3(data25) < 3) {
              let err43 = { instancePath: instancePath + "/regression/against", schemaPath: "#/properties/regression/properties/against/minLength", keyword: "minLength", params: { limit: 3 }, schema: 3, parentSchema: schema115.properties.regression.properties.against, data: data25 };
              vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
            }
            if (!pattern63.test(data25)) {
              let err44 = { instancePath: instancePath + "/regression/against", schemaPath: "#/properties/regression/properties/against/pattern", keyword: "pattern", params: { pattern: "^(?:previous|[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?@[A-Za-z0-9#._-]+)$" }, schema: "^(?:previous|[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?@[A-Za-z0-9#._-]+)$", parentSchema: schema115.properties.regression.properties.against, data: data25 };
              vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
            }
          } else {
            let err45 = { instancePath: instancePath + "/regression/against", schemaPath: "#/properties/regression/properties/against/type", keyword: "type", params: { type: "string" }, schema: schema115.properties.regression.properties.against.type, parentSchema: schema115.properties.regression.properties.against, data: data25 };
            vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
          }
        }
        if (data23.by !== void 0) {
          let data26 = data23.by;
          if (typeof data26 == "number" && isFinite(data26)) {
            if (data26 > 1e6 || isNaN(data26)) {
              let err46 = { instancePath: instancePath + "/regression/by", schemaPath: "#/properties/regression/properties/by/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e6 }, schema: 1e6, parentSchema: schema115.properties.regression.properties.by, data: data26 };
              vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
            }
            if (data26 <= 0 || isNaN(data26)) {
              let err47 = { instancePath: instancePath + "/regression/by", schemaPath: "#/properties/regression/properties/by/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, schema: 0, parentSchema: schema115.properties.regression.properties.by, data: data26 };
              vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
            }
          } else {
            let err48 = { instancePath: instancePath + "/regression/by", schemaPath: "#/properties/regression/properties/by/type", keyword: "type", params: { type: "number" }, schema: schema115.properties.regression.properties.by.type, parentSchema: schema115.properties.regression.properties.by, data: data26 };
            vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
          }
        }
        if (data23.direction !== void 0) {
          let data27 = data23.direction;
          if (!(data27 === "up" || data27 === "down")) {
            let err49 = { instancePath: instancePath + "/regression/direction", schemaPath: "#/properties/regression/properties/direction/enum", keyword: "enum", params: { allowedValues: schema115.properties.regression.properties.direction.enum }, schema: schema115.properties.regression.properties.direction.enum, parentSchema: schema115.properties.regression.properties.direction, data: data27 };
            vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
          }
        }
      } else {
        let err50 = { instancePath: instancePath + "/regression", schemaPath: "#/properties/regression/type", keyword: "type", params: { type: "object" }, schema: schema115.properties.regression.type, parentSchema: schema115.properties.regression, data: data23 };
        vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
      }
    }
    if (data.drift !== void 0) {
      let data28 = data.drift;
      if (data28 && typeof data28 == "object" && !Array.isArray(data28)) {
        for (let key5 in data28)
          if (!(key5 === "features" || key5 === "psi" || key5 === "alpha")) {
            let err51 = { instancePath: instancePath + "/drift", schemaPath: "#/properties/drift/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, schema: !1, parentSchema: schema115.properties.drift, data: data28 };
            vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
          }
        if (data28.features !== void 0) {
          let data29 = data28.features;
          if (Array.isArray(data29)) {
            if (data29.length > 200) {
              let err52 = { instancePath: instancePath + "/drift/features", schemaPath: "#/properties/drift/properties/features/maxItems", keyword: "maxItems", params: { limit: 200 }, schema: 200, parentSchema: schema115.properties.drift.properties.features, data: data29 };
              vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
            }
            if (data29.length < 1) {
              let err53 = { instancePath: instancePath + "/drift/features", schemaPath: "#/properties/drift/properties/features/minItems", keyword: "minItems", params: { limit: 1 }, schema: 1, parentSchema: schema115.properties.drift.properties.features, data: data29 };
              vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
            }
            let len2 = data29.length;
            for (let i2 = 0; i2 < len2; i2++)
              validate386(data29[i2], { instancePath: instancePath + "/drift/features/" + i2, parentData: data29, parentDataProperty: i2, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate386.errors : vErrors.concat(validate386.errors), errors = vErrors.length);
          } else {
            let err54 = { instancePath: instancePath + "/drift/features", schemaPath: "#/properties/drift/properties/features/type", keyword: "type", params: { type: "array" }, schema: schema115.properties.drift.properties.features.type, parentSchema: schema115.properties.drift.properties.features, data: data29 };
            vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
          }
        }
        if (data28.psi !== void 0) {
          let data31 = data28.psi;
          if (typeof data31 == "number" && isFinite(data31)) {
            if (data31 > 100 || isNaN(data31)) {
              let err55 = { instancePath: instancePath + "/drift/psi", schemaPath: "#/properties/drift/properties/psi/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, schema: 100, parentSchema: schema115.properties.drift.properties.psi, data: data31 };
              vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
            }
            if (data31 <= 0 || isNaN(data31)) {
              let err56 = { instancePath: instancePath + "/drift/psi", schemaPath: "#/properties/drift/properties/psi/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, schema: 0, parentSchema: schema115.properties.drift.properties.psi, data: data31 };
              vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
            }
          } else {
            let err57 = { instancePath: instancePath + "/drift/psi", schemaPath: "#/properties/drift/properties/psi/type", keyword: "type", params: { type: "number" }, schema: schema115.properties.drift.properties.psi.type, parentSchema: schema115.properties.drift.properties.psi, data: data31 };
            vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
          }
        }
        if (data28.alpha !== void 0) {
          let data32 = data28.alpha;
          if (typeof data32 == "number" && isFinite(data32)) {
            if (data32 > 0.5 || isNaN(data32)) {
              let err58 = { instancePath: instancePath + "/drift/alpha", schemaPath: "#/properties/drift/properties/alpha/maximum", keyword: "maximum", params: { comparison: "<=", limit: 0.5 }, schema: 0.5, parentSchema: schema115.properties.drift.properties.alpha, data: data32 };
              vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
            }
            if (data32 <= 0 || isNaN(data32)) {
              let err59 = { instancePath: instancePath + "/drift/alpha", schemaPath: "#/properties/drift/properties/alpha/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, schema: 0, parentSchema: schema115.properties.drift.properties.alpha, data: data32 };
              vErrors === null ? vErrors = [err59] : vErrors.push(err59), errors++;
            }
          } else {
            let err60 = { instancePath: instancePath + "/drift/alpha", schemaPath: "#/properties/drift/properties/alpha/type", keyword: "type", params: { type: "number" }, schema: schema115.properties.drift.properties.alpha.type, parentSchema: schema115.properties.drift.properties.alpha, data: data32 };
            vErrors === null ? vErrors = [err60] : vErrors.push(err60), errors++;
          }
        }
      } else {
        let err61 = { instancePath: instancePath + "/drift", schemaPath: "#/properties/drift/type", keyword: "type", params: { type: "object" }, schema: schema115.properties.drift.type, parentSchema: schema115.properties.drift, data: data28 };
        vErrors === null ? vErrors = [err61] : vErrors.push(err61), errors++;
      }
    }
    if (data.channels !== void 0) {
      let data33 = data.channels;
      if (Array.isArray(data33)) {
        if (data33.length > 50) {
          let err62 = { instancePath: instancePath + "/channels", schemaPath: "#/properties/channels/maxItems", keyword: "maxItems", params: { limit: 50 }, schema: 50, parentSchema: schema115.properties.channels, data: data33 };
          vErrors === null ? vErrors = [err62] : vErrors.push(err62), errors++;
        }
        let len3 = data33.length;
        for (let i3 = 0; i3 < len3; i3++)
          validate373(data33[i3], { instancePath: instancePath + "/channels/" + i3, parentData: data33, parentDataProperty: i3, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate373.errors : vErrors.concat(validate373.errors), errors = vErrors.length);
      } else {
        let err63 = { instancePath: instancePath + "/channels", schemaPath: "#/properties/channels/type", keyword: "type", params: { type: "array" }, schema: schema115.properties.channels.type, parentSchema: schema115.properties.channels, data: data33 };
        vErrors === null ? vErrors = [err63] : vErrors.push(err63), errors++;
      }
    }
    if (data.custom !== void 0) {
      let data35 = data.custom;
      if (!(data35 && typeof data35 == "object" && !Array.isArray(data35))) {
        let err64 = { instancePath: instancePath + "/custom", schemaPath: "#/properties/custom/type", keyword: "type", params: { type: "object" }, schema: schema115.properties.custom.type, parentSchema: schema115.properties.custom, data: data35 };
        vErrors === null ? vErrors = [err64] : vErrors.push(err64), errors++;
      }
    }
  } else {
    let err65 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema115.type, parentSchema: schema115, data };
    vErrors === null ? vErrors = [err65] : vErrors.push(err65), errors++;
  }
  return validate372.errors = vErrors, errors === 0;
}
validate372.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var notify = validate389, schema121 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "stemma:notify", title: "NotifyRecord", description: "Where changes of alerts are told. URLs and secrets are Git configuration or variables, never here.", type: "object", additionalProperties: !1, required: ["channels"], properties: { channels: { type: "object", propertyNames: { $ref: "#/$defs/channelName" }, maxProperties: 50, additionalProperties: { type: "object", title: "ChannelRecord", additionalProperties: !1, required: ["kind"], properties: { kind: { enum: ["webhook", "chat", "issue"], description: "A webhook with a signature, the incoming webhook of a chat, or an issue on the forge." }, description: { type: "string", maxLength: 2e3, description: "Who listens there." }, severities: { type: "array", minItems: 1, maxItems: 3, items: { enum: ["high", "medium", "low"] }, description: "Which alerts are told; all when absent." } }, description: "A channel: its URL and secret are stemma.notify.NAME.url and stemma.notify.NAME.secret." }, description: "The channels by name." }, default: { type: "array", maxItems: 50, items: { $ref: "#/$defs/channelName" }, description: "The channels of alerts that name none; all when absent." }, custom: { type: "object", description: "Anything else a team wants to keep.", additionalProperties: !0 } }, $defs: { channelName: { description: "The name of a channel: a letter, then a-z, 0-9 and hyphen.", type: "string", pattern: "^[a-z][a-z0-9-]{0,63}$" } } }, schema122 = { description: "The name of a channel: a letter, then a-z, 0-9 and hyphen.", type: "string", pattern: "^[a-z][a-z0-9-]{0,63}$" };
function validate390(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate390.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern10.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9-]{0,63}$" }, schema: "^[a-z][a-z0-9-]{0,63}$", parentSchema: schema122, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema122.type, parentSchema: schema122, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate390.errors = vErrors, errors === 0;
}
validate390.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function validate389(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate389.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.channels === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "channels" }, schema: schema121.required, parentSchema: schema121, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "channels" || key0 === "default" || key0 === "custom")) {
        let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: !1, parentSchema: schema121, data };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.channels !== void 0) {
      let data0 = data.channels;
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (Object.keys(data0).length > 50) {
          let err2 = { instancePath: instancePath + "/channels", schemaPath: "#/properties/channels/maxProperties", keyword: "maxProperties", params: { limit: 50 }, schema: 50, parentSchema: schema121.properties.channels, data: data0 };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
        for (let key1 in data0) {
          let _errs4 = errors;
          validate390(key1, { instancePath: instancePath + "/channels", parentData: data0, parentDataProperty: "channels", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate390.errors : vErrors.concat(validate390.errors), errors = vErrors.length);
          var valid1 = _errs4 === errors;
          if (!valid1) {
            let err3 = { instancePath: instancePath + "/channels", schemaPath: "#/properties/channels/propertyNames", keyword: "propertyNames", params: { propertyName: key1 }, schema: schema121.properties.channels.propertyNames, parentSchema: schema121.properties.channels, data: data0 };
            vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
          }
        }
        for (let key2 in data0) {
          let data1 = data0[key2];
          if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
            if (data1.kind === void 0) {
              let err4 = { instancePath: instancePath + "/channels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/channels/additionalProperties/required", keyword: "required", params: { missingProperty: "kind" }, schema: schema121.properties.channels.additionalProperties.required, parentSchema: schema121.properties.channels.additionalProperties, data: data1 };
              vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
            }
            for (let key3 in data1)
              if (!(key3 === "kind" || key3 === "description" || key3 === "severities")) {
                let err5 = { instancePath: instancePath + "/channels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/channels/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, schema: !1, parentSchema: schema121.properties.channels.additionalProperties, data: data1 };
                vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
              }
            if (data1.kind !== void 0) {
              let data2 = data1.kind;
              if (!(data2 === "webhook" || data2 === "chat" || data2 === "issue")) {
                let err6 = { instancePath: instancePath + "/channels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/kind", schemaPath: "#/properties/channels/additionalProperties/properties/kind/enum", keyword: "enum", params: { allowedValues: schema121.properties.channels.additionalProperties.properties.kind.enum }, schema: schema121.properties.channels.additionalProperties.properties.kind.enum, parentSchema: schema121.properties.channels.additionalProperties.properties.kind, data: data2 };
                vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
              }
            }
            if (data1.description !== void 0) {
              let data3 = data1.description;
              if (typeof data3 == "string") {
                if (func3(data3) > 2e3) {
                  let err7 = { instancePath: instancePath + "/channels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/description", schemaPath: "#/properties/channels/additionalProperties/properties/description/maxLength", keyword: "maxLength", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema121.properties.channels.additionalProperties.properties.description, data: data3 };
                  vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
                }
              } else {
                let err8 = { instancePath: instancePath + "/channels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/description", schemaPath: "#/properties/channels/additionalProperties/properties/description/type", keyword: "type", params: { type: "string" }, schema: schema121.properties.channels.additionalProperties.properties.description.type, parentSchema: schema121.properties.channels.additionalProperties.properties.description, data: data3 };
                vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
              }
            }
            if (data1.severities !== void 0) {
              let data4 = data1.severities;
              if (Array.isArray(data4)) {
                if (data4.length > 3) {
                  let err9 = { instancePath: instancePath + "/channels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/severities", schemaPath: "#/properties/channels/additionalProperties/properties/severities/maxItems", keyword: "maxItems", params: { limit: 3 }, schema: 3, parentSchema: schema121.properties.channels.additionalProperties.properties.severities, data: data4 };
                  vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
                }
                if (data4.length < 1) {
                  let err10 = { instancePath: instancePath + "/channels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/severities", schemaPath: "#/properties/channels/additionalProperties/properties/severities/minItems", keyword: "minItems", params: { limit: 1 }, schema: 1, parentSchema: schema121.properties.channels.additionalProperties.properties.severities, data: data4 };
                  vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
                }
                let len0 = data4.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let data5 = data4[i0];
                  if (!(data5 === "high" || data5 === "medium" || data5 === "low")) {
                    let err11 = { instancePath: instancePath + "/channels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/severities/" + i0, schemaPath: "#/properties/channels/additionalProperties/properties/severities/items/enum", keyword: "enum", params: { allowedValues: schema121.properties.channels.additionalProperties.properties.severities.items.enum }, schema: schema121.properties.channels.additionalProperties.properties.severities.items.enum, parentSchema: schema121.properties.channels.additionalProperties.properties.severities.items, data: data5 };
                    vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
                  }
                }
              } else {
                let err12 = { instancePath: instancePath + "/channels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/severities", schemaPath: "#/properties/channels/additionalProperties/properties/severities/type", keyword: "type", params: { type: "array" }, schema: schema121.properties.channels.additionalProperties.properties.severities.type, parentSchema: schema121.properties.channels.additionalProperties.properties.severities, data: data4 };
                vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
              }
            }
          } else {
            let err13 = { instancePath: instancePath + "/channels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/channels/additionalProperties/type", keyword: "type", params: { type: "object" }, schema: schema121.properties.channels.additionalProperties.type, parentSchema: schema121.properties.channels.additionalProperties, data: data1 };
            vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
          }
        }
      } else {
        let err14 = { instancePath: instancePath + "/channels", schemaPath: "#/properties/channels/type", keyword: "type", params: { type: "object" }, schema: schema121.properties.channels.type, parentSchema: schema121.properties.channels, data: data0 };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
    if (data.default !== void 0) {
      let data6 = data.default;
      if (Array.isArray(data6)) {
        if (data6.length > 50) {
          let err15 = { instancePath: instancePath + "/default", schemaPath: "#/properties/default/maxItems", keyword: "maxItems", params: { limit: 50 }, schema: 50, parentSchema: schema121.properties.default, data: data6 };
          vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
        }
        let len1 = data6.length;
        for (let i1 = 0; i1 < len1; i1++)
          validate390(data6[i1], { instancePath: instancePath + "/default/" + i1, parentData: data6, parentDataProperty: i1, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate390.errors : vErrors.concat(validate390.errors), errors = vErrors.length);
      } else {
        let err16 = { instancePath: instancePath + "/default", schemaPath: "#/properties/default/type", keyword: "type", params: { type: "array" }, schema: schema121.properties.default.type, parentSchema: schema121.properties.default, data: data6 };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
    }
    if (data.custom !== void 0) {
      let data8 = data.custom;
      if (!(data8 && typeof data8 == "object" && !Array.isArray(data8))) {
        let err17 = { instancePath: instancePath + "/custom", schemaPath: "#/properties/custom/type", keyword: "type", params: { type: "object" }, schema: schema121.properties.custom.type, parentSchema: schema121.properties.custom, data: data8 };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
  } else {
    let err18 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema121.type, parentSchema: schema121, data };
    vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
  }
  return validate389.errors = vErrors, errors === 0;
}
validate389.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var profile = validate393, schema123 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "stemma:profile", title: "ProfileRecord", description: "How the features of a version were distributed in its reference data: what drift is measured against.", type: "object", additionalProperties: !1, required: ["version", "features"], properties: { version: { $ref: "#/$defs/text", description: "The version." }, created: { type: "string", maxLength: 40, pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,3})?Z$", description: "When it was made." }, source: { $ref: "#/$defs/text", description: "What it was made from." }, features: { type: "object", propertyNames: { $ref: "#/$defs/metricName" }, minProperties: 1, maxProperties: 200, additionalProperties: { type: "object", title: "FeatureProfile", additionalProperties: !1, required: ["kind", "count"], properties: { kind: { enum: ["numeric", "categorical"], description: "Numbers, or names." }, count: { type: "integer", minimum: 1, description: "How many values there were, missing ones among them." }, missing: { type: "integer", minimum: 0, description: "How many of them were missing; 0 when absent." }, edges: { type: "array", minItems: 1, maxItems: 31, items: { type: "number" }, description: "Of numbers: the bounds between bins, ascending. A bin holds what is greater than its lower bound and at most its upper one; the first and the last are open." }, counts: { type: "array", minItems: 2, maxItems: 32, items: { type: "integer", minimum: 0 }, description: "Of numbers: how many values each bin holds." }, min: { type: "number", description: "The least number." }, max: { type: "number", description: "The greatest number." }, mean: { type: "number", description: "The mean of the numbers." }, categories: { type: "object", propertyNames: { type: "string", minLength: 1, maxLength: 60 }, maxProperties: 50, additionalProperties: { type: "integer", minimum: 0 }, description: "Of names: how often each of the most frequent ones came." }, other: { type: "integer", minimum: 0, description: "Of names: how often any other one came; 0 when absent." } }, description: "One feature; at most 4 KB." }, description: "The features by name." }, custom: { type: "object", description: "Anything else a team wants to keep.", additionalProperties: !0 } }, $defs: { text: { description: "A short text: 1 to 2000 characters.", type: "string", minLength: 1, maxLength: 2e3 }, metricName: { description: "A metric name: a letter or underscore, then letters, digits and . _ @ / -.", type: "string", pattern: "^[A-Za-z_][A-Za-z0-9_.@/-]{0,127}$" } } }, schema124 = { description: "A short text: 1 to 2000 characters.", type: "string", minLength: 1, maxLength: 2e3 };
function validate394(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate394.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (func3(data) > 2e3) {
      let err0 = { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema124, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (func3(data) < 1) {
      let err1 = { instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema124, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  } else {
    let err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema124.type, parentSchema: schema124, data };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate394.errors = vErrors, errors === 0;
}
validate394.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema125 = { description: "A metric name: a letter or underscore, then letters, digits and . _ @ / -.", type: "string", pattern: "^[A-Za-z_][A-Za-z0-9_.@/-]{0,127}$" };
function validate397(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate397.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern17.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z_][A-Za-z0-9_.@/-]{0,127}$" }, schema: "^[A-Za-z_][A-Za-z0-9_.@/-]{0,127}$", parentSchema: schema125, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema125.type, parentSchema: schema125, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate397.errors = vErrors, errors === 0;
}
validate397.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var pattern66 = new RegExp("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,3})?Z$", "u");
function validate393(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate393.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.version === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "version" }, schema: schema123.required, parentSchema: schema123, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.features === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "features" }, schema: schema123.required, parentSchema: schema123, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "version" || key0 === "created" || key0 === "source" || key0 === "features" || key0 === "custom")) {
        let err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: !1, parentSchema: schema123, data };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.version !== void 0 && (validate394(data.version, { instancePath: instancePath + "/version", parentData: data, parentDataProperty: "version", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate394.errors : vErrors.concat(validate394.errors), errors = vErrors.length)), data.created !== void 0) {
      let data1 = data.created;
      if (typeof data1 == "string") {
        if (func3(data1) > 40) {
          let err3 = { instancePath: instancePath + "/created", schemaPath: "#/properties/created/maxLength", keyword: "maxLength", params: { limit: 40 }, schema: 40, parentSchema: schema123.properties.created, data: data1 };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
        if (!pattern66.test(data1)) {
          let err4 = { instancePath: instancePath + "/created", schemaPath: "#/properties/created/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,3})?Z$" }, schema: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,3})?Z$", parentSchema: schema123.properties.created, data: data1 };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/created", schemaPath: "#/properties/created/type", keyword: "type", params: { type: "string" }, schema: schema123.properties.created.type, parentSchema: schema123.properties.created, data: data1 };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.source !== void 0 && (validate394(data.source, { instancePath: instancePath + "/source", parentData: data, parentDataProperty: "source", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate394.errors : vErrors.concat(validate394.errors), errors = vErrors.length)), data.features !== void 0) {
      let data3 = data.features;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        if (Object.keys(data3).length > 200) {
          let err6 = { instancePath: instancePath + "/features", schemaPath: "#/properties/features/maxProperties", keyword: "maxProperties", params: { limit: 200 }, schema: 200, parentSchema: schema123.properties.features, data: data3 };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        if (Object.keys(data3).length < 1) {
          let err7 = { instancePath: instancePath + "/features", schemaPath: "#/properties/features/minProperties", keyword: "minProperties", params: { limit: 1 }, schema: 1, parentSchema: schema123.properties.features, data: data3 };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        for (let key1 in data3) {
          let _errs8 = errors;
          validate397(key1, { instancePath: instancePath + "/features", parentData: data3, parentDataProperty: "features", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate397.errors : vErrors.concat(validate397.errors), errors = vErrors.length);
          var valid1 = _errs8 === errors;
          if (!valid1) {
            let err8 = { instancePath: instancePath + "/features", schemaPath: "#/properties/features/propertyNames", keyword: "propertyNames", params: { propertyName: key1 }, schema: schema123.properties.features.propertyNames, parentSchema: schema123.properties.features, data: data3 };
            vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
          }
        }
        for (let key2 in data3) {
          let data4 = data3[key2];
          if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
            if (data4.kind === void 0) {
              let err9 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/features/additionalProperties/required", keyword: "required", params: { missingProperty: "kind" }, schema: schema123.properties.features.additionalProperties.required, parentSchema: schema123.properties.features.additionalProperties, data: data4 };
              vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
            }
            if (data4.count === void 0) {
              let err10 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/features/additionalProperties/required", keyword: "required", params: { missingProperty: "count" }, schema: schema123.properties.features.additionalProperties.required, parentSchema: schema123.properties.features.additionalProperties, data: data4 };
              vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
            }
            for (let key3 in data4)
              if (!func1.call(schema123.properties.features.additionalProperties.properties, key3)) {
                let err11 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/features/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, schema: !1, parentSchema: schema123.properties.features.additionalProperties, data: data4 };
                vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
              }
            if (data4.kind !== void 0) {
              let data5 = data4.kind;
              if (!(data5 === "numeric" || data5 === "categorical")) {
                let err12 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/kind", schemaPath: "#/properties/features/additionalProperties/properties/kind/enum", keyword: "enum", params: { allowedValues: schema123.properties.features.additionalProperties.properties.kind.enum }, schema: schema123.properties.features.additionalProperties.properties.kind.enum, parentSchema: schema123.properties.features.additionalProperties.properties.kind, data: data5 };
                vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
              }
            }
            if (data4.count !== void 0) {
              let data6 = data4.count;
              if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
                let err13 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/count", schemaPath: "#/properties/features/additionalProperties/properties/count/type", keyword: "type", params: { type: "integer" }, schema: schema123.properties.features.additionalProperties.properties.count.type, parentSchema: schema123.properties.features.additionalProperties.properties.count, data: data6 };
                vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
              }
              if (typeof data6 == "number" && isFinite(data6) && (data6 < 1 || isNaN(data6))) {
                let err14 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/count", schemaPath: "#/properties/features/additionalProperties/properties/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, schema: 1, parentSchema: schema123.properties.features.additionalProperties.properties.count, data: data6 };
                vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
              }
            }
            if (data4.missing !== void 0) {
              let data7 = data4.missing;
              if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
                let err15 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/missing", schemaPath: "#/properties/features/additionalProperties/properties/missing/type", keyword: "type", params: { type: "integer" }, schema: schema123.properties.features.additionalProperties.properties.missing.type, parentSchema: schema123.properties.features.additionalProperties.properties.missing, data: data7 };
                vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
              }
              if (typeof data7 == "number" && isFinite(data7) && (data7 < 0 || isNaN(data7))) {
                let err16 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/missing", schemaPath: "#/properties/features/additionalProperties/properties/missing/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema123.properties.features.additionalProperties.properties.missing, data: data7 };
                vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
              }
            }
            if (data4.edges !== void 0) {
              let data8 = data4.edges;
              if (Array.isArray(data8)) {
                if (data8.length > 31) {
                  let err17 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/edges", schemaPath: "#/properties/features/additionalProperties/properties/edges/maxItems", keyword: "maxItems", params: { limit: 31 }, schema: 31, parentSchema: schema123.properties.features.additionalProperties.properties.edges, data: data8 };
                  vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
                }
                if (data8.length < 1) {
                  let err18 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/edges", schemaPath: "#/properties/features/additionalProperties/properties/edges/minItems", keyword: "minItems", params: { limit: 1 }, schema: 1, parentSchema: schema123.properties.features.additionalProperties.properties.edges, data: data8 };
                  vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
                }
                let len0 = data8.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let data9 = data8[i0];
                  if (!(typeof data9 == "number" && isFinite(data9))) {
                    let err19 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/edges/" + i0, schemaPath: "#/properties/features/additionalProperties/properties/edges/items/type", keyword: "type", params: { type: "number" }, schema: schema123.properties.features.additionalProperties.properties.edges.items.type, parentSchema: schema123.properties.features.additionalProperties.properties.edges.items, data: data9 };
                    vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
                  }
                }
              } else {
                let err20 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/edges", schemaPath: "#/properties/features/additionalProperties/properties/edges/type", keyword: "type", params: { type: "array" }, schema: schema123.properties.features.additionalProperties.properties.edges.type, parentSchema: schema123.properties.features.additionalProperties.properties.edges, data: data8 };
                vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
              }
            }
            if (data4.counts !== void 0) {
              let data10 = data4.counts;
              if (Array.isArray(data10)) {
                if (data10.length > 32) {
                  let err21 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/counts", schemaPath: "#/properties/features/additionalProperties/properties/counts/maxItems", keyword: "maxItems", params: { limit: 32 }, schema: 32, parentSchema: schema123.properties.features.additionalProperties.properties.counts, data: data10 };
                  vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
                }
                if (data10.length < 2) {
                  let err22 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/counts", schemaPath: "#/properties/features/additionalProperties/properties/counts/minItems", keyword: "minItems", params: { limit: 2 }, schema: 2, parentSchema: schema123.properties.features.additionalProperties.properties.counts, data: data10 };
                  vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
                }
                let len1 = data10.length;
                for (let i1 = 0; i1 < len1; i1++) {
                  let data11 = data10[i1];
                  if (!(typeof data11 == "number" && !(data11 % 1) && !isNaN(data11) && isFinite(data11))) {
                    let err23 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/counts/" + i1, schemaPath: "#/properties/features/additionalProperties/properties/counts/items/type", keyword: "type", params: { type: "integer" }, schema: schema123.properties.features.additionalProperties.properties.counts.items.type, parentSchema: schema123.properties.features.additionalProperties.properties.counts.items, data: data11 };
                    vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
                  }
                  if (typeof data11 == "number" && isFinite(data11) && (data11 < 0 || isNaN(data11))) {
                    let err24 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/counts/" + i1, schemaPath: "#/properties/features/additionalProperties/properties/counts/items/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema123.properties.features.additionalProperties.properties.counts.items, data: data11 };
                    vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
                  }
                }
              } else {
                let err25 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/counts", schemaPath: "#/properties/features/additionalProperties/properties/counts/type", keyword: "type", params: { type: "array" }, schema: schema123.properties.features.additionalProperties.properties.counts.type, parentSchema: schema123.properties.features.additionalProperties.properties.counts, data: data10 };
                vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
              }
            }
            if (data4.min !== void 0) {
              let data12 = data4.min;
              if (!(typeof data12 == "number" && isFinite(data12))) {
                let err26 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/min", schemaPath: "#/properties/features/additionalProperties/properties/min/type", keyword: "type", params: { type: "number" }, schema: schema123.properties.features.additionalProperties.properties.min.type, parentSchema: schema123.properties.features.additionalProperties.properties.min, data: data12 };
                vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
              }
            }
            if (data4.max !== void 0) {
              let data13 = data4.max;
              if (!(typeof data13 == "number" && isFinite(data13))) {
                let err27 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/max", schemaPath: "#/properties/features/additionalProperties/properties/max/type", keyword: "type", params: { type: "number" }, schema: schema123.properties.features.additionalProperties.properties.max.type, parentSchema: schema123.properties.features.additionalProperties.properties.max, data: data13 };
                vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
              }
            }
            if (data4.mean !== void 0) {
              let data14 = data4.mean;
              if (!(typeof data14 == "number" && isFinite(data14))) {
                let err28 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/mean", schemaPath: "#/properties/features/additionalProperties/properties/mean/type", keyword: "type", params: { type: "number" }, schema: schema123.properties.features.additionalProperties.properties.mean.type, parentSchema: schema123.properties.features.additionalProperties.properties.mean, data: data14 };
                vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
              }
            }
            if (data4.categories !== void 0) {
              let data15 = data4.categories;
              if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
                if (Object.keys(data15).length > 50) {
                  let err29 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/categories", schemaPath: "#/properties/features/additionalProperties/properties/categories/maxProperties", keyword: "maxProperties", params: { limit: 50 }, schema: 50, parentSchema: schema123.properties.features.additionalProperties.properties.categories, data: data15 };
                  vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
                }
                for (let key4 in data15) {
                  let _errs34 = errors;
                  if (typeof key4 == "string") {
                    if (func3(key4) > 60) {
                      let err30 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/categories", schemaPath: "#/properties/features/additionalProperties/properties/categories/propertyNames/maxLength", keyword: "maxLength", params: { limit: 60 }, schema: 60, parentSchema: schema123.properties.features.additionalProperties.properties.categories.propertyNames, data: key4, propertyName: key4 };
                      vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
                    }
                    if (func3(key4) < 1) {
                      let err31 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/categories", schemaPath: "#/properties/features/additionalProperties/properties/categories/propertyNames/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema123.properties.features.additionalProperties.properties.categories.propertyNames, data: key4, propertyName: key4 };
                      vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
                    }
                  } else {
                    let err32 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/categories", schemaPath: "#/properties/features/additionalProperties/properties/categories/propertyNames/type", keyword: "type", params: { type: "string" }, schema: schema123.properties.features.additionalProperties.properties.categories.propertyNames.type, parentSchema: schema123.properties.features.additionalProperties.properties.categories.propertyNames, data: key4, propertyName: key4 };
                    vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
                  }
                  var valid8 = _errs34 === errors;
                  if (!valid8) {
                    let err33 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/categories", schemaPath: "#/properties/features/additionalProperties/properties/categories/propertyNames", keyword: "propertyNames", params: { propertyName: key4 }, schema: schema123.properties.features.additionalProperties.properties.categories.propertyNames, parentSchema: schema123.properties.features.additionalProperties.properties.categories, data: data15 };
                    vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
                  }
                }
                for (let key5 in data15) {
                  let data16 = data15[key5];
                  if (!(typeof data16 == "number" && !(data16 % 1) && !isNaN(data16) && isFinite(data16))) {
                    let err34 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/categories/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/features/additionalProperties/properties/categories/additionalProperties/type", keyword: "type", params: { type: "integer" }, schema: schema123.properties.features.additionalProperties.properties.categories.additionalProperties.type, parentSchema: schema123.properties.features.additionalProperties.properties.categories.additionalProperties, data: data16 };
                    vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
                  }
                  if (typeof data16 == "number" && isFinite(data16) && (data16 < 0 || isNaN(data16))) {
                    let err35 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/categories/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/features/additionalProperties/properties/categories/additionalProperties/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema123.properties.features.additionalProperties.properties.categories.additionalProperties, data: data16 };
                    vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
                  }
                }
              } else {
                let err36 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/categories", schemaPath: "#/properties/features/additionalProperties/properties/categories/type", keyword: "type", params: { type: "object" }, schema: schema123.properties.features.additionalProperties.properties.categories.type, parentSchema: schema123.properties.features.additionalProperties.properties.categories, data: data15 };
                vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
              }
            }
            if (data4.other !== void 0) {
              let data17 = data4.other;
              if (!(typeof data17 == "number" && !(data17 % 1) && !isNaN(data17) && isFinite(data17))) {
                let err37 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/other", schemaPath: "#/properties/features/additionalProperties/properties/other/type", keyword: "type", params: { type: "integer" }, schema: schema123.properties.features.additionalProperties.properties.other.type, parentSchema: schema123.properties.features.additionalProperties.properties.other, data: data17 };
                vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
              }
              if (typeof data17 == "number" && isFinite(data17) && (data17 < 0 || isNaN(data17))) {
                let err38 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/other", schemaPath: "#/properties/features/additionalProperties/properties/other/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema123.properties.features.additionalProperties.properties.other, data: data17 };
                vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
              }
            }
          } else {
            let err39 = { instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/features/additionalProperties/type", keyword: "type", params: { type: "object" }, schema: schema123.properties.features.additionalProperties.type, parentSchema: schema123.properties.features.additionalProperties, data: data4 };
            vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
          }
        }
      } else {
        let err40 = { instancePath: instancePath + "/features", schemaPath: "#/properties/features/type", keyword: "type", params: { type: "object" }, schema: schema123.properties.features.type, parentSchema: schema123.properties.features, data: data3 };
        vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
      }
    }
    if (data.custom !== void 0) {
      let data18 = data.custom;
      if (!(data18 && typeof data18 == "object" && !Array.isArray(data18))) {
        let err41 = { instancePath: instancePath + "/custom", schemaPath: "#/properties/custom/type", keyword: "type", params: { type: "object" }, schema: schema123.properties.custom.type, parentSchema: schema123.properties.custom, data: data18 };
        vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
      }
    }
  } else {
    let err42 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema123.type, parentSchema: schema123, data };
    vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
  }
  return validate393.errors = vErrors, errors === 0;
}
validate393.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var suite = validate399, schema126 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "stemma:suite", title: "SuiteRecord", description: "What versions are put through before they are trusted: data, how the model is run on it, and the cases. It has exactly one of model and task.", type: "object", additionalProperties: !1, required: ["name", "cases"], properties: { name: { $ref: "#/$defs/segment", description: "The name, equal to that of the file." }, description: { type: "string", maxLength: 65536, description: "What it tests, and where its data is from." }, model: { $ref: "#/$defs/modelName", description: "The model whose versions it is for." }, task: { $ref: "#/$defs/text", description: "The task whose models it is for." }, owners: { type: "array", maxItems: 200, items: { $ref: "#/$defs/text" }, description: "People and groups that answer for it." }, data: { type: "array", maxItems: 50, items: { type: "object", title: "DataRecord", additionalProperties: !1, required: ["name", "digest", "format", "columns"], properties: { name: { $ref: "#/$defs/segment", description: "The name that cases call it by." }, path: { $ref: "#/$defs/text", description: "The name that the file had, for those who fetch it." }, digest: { $ref: "#/$defs/digest", description: "The sha256 of its bytes, which are in a store." }, size: { type: "integer", minimum: 0, maximum: 9007199254740991, description: "Its size in bytes." }, format: { enum: ["jsonl", "csv", "parquet", "npy", "npz", "wav"], description: "How it is written." }, columns: { type: "array", minItems: 1, maxItems: 500, items: { $ref: "#/$defs/column" }, description: "What each row has: keys, columns, arrays; `audio` of a WAV file, and `values` of an npy file." }, labels: { type: "object", title: "LabelsRecord", additionalProperties: !1, required: ["digest", "column"], properties: { digest: { $ref: "#/$defs/digest", description: "The sha256 of its bytes." }, path: { $ref: "#/$defs/text", description: "The name that the file had." }, size: { type: "integer", minimum: 0, maximum: 9007199254740991, description: "Its size in bytes." }, column: { $ref: "#/$defs/column", description: "The column that says of each window whether it is within a stretch." } }, description: "Of a WAV file: what is true of it, as JSON Lines of stretches in seconds: `start` and `end`." } }, description: "A file of data, by its digest." }, description: "What the cases run on." }, inputs: { type: "object", maxProperties: 200, additionalProperties: { $ref: "#/$defs/column" }, description: "The column that feeds each input of the model; the one of its name when absent." }, preprocessing: { type: "array", maxItems: 50, items: { type: "object", title: "PreprocessingRecord", additionalProperties: !1, required: ["column"], properties: { column: { $ref: "#/$defs/column", description: "The column that is changed." }, window: { type: "object", title: "WindowRecord", additionalProperties: !1, required: ["size"], properties: { size: { type: "integer", minimum: 1, maximum: 1e8, description: "How many samples a window has." }, step: { type: "integer", minimum: 1, maximum: 1e8, description: "How far apart windows begin; their size when absent." } }, description: "Cuts each row into windows, which become rows; what is left at its end is filled up with zeros." }, normalise: { type: "object", title: "NormaliseRecord", additionalProperties: !1, required: ["by"], properties: { by: { enum: ["peak", "deviation", "constant"], description: "By the greatest magnitude of the row, by its mean and standard deviation, or by the numbers beside." }, mean: { type: "number", description: "What is taken off." }, deviation: { type: "number", exclusiveMinimum: 0, description: "What it is divided by." } }, description: "Scales the values." }, reshape: { type: "array", minItems: 1, maxItems: 8, items: { type: "integer", minimum: -1, maximum: 1e8 }, description: "The shape of what one row holds; -1 stands for what is left." } }, description: "One step, which has exactly one of window, normalise and reshape." }, description: "What is done with the data before the built-in runner gets it, in this order." }, runner: { type: "object", title: "RunnerRecord", additionalProperties: !1, required: ["kind"], properties: { kind: { enum: ["onnx", "command", "http"], description: "What runs the model: the built-in runtime, a program, or an endpoint that serves it." }, file: { $ref: "#/$defs/text", description: "Of onnx: the file of the version that is run; its only ONNX file when absent." }, runtime: { enum: ["auto", "node", "web"], description: "Of onnx: onnxruntime-node where it is installed, else onnxruntime-web (auto), or one of them; auto when absent." }, state: { type: "object", maxProperties: 50, additionalProperties: { type: "object", title: "StateRecord", additionalProperties: !1, required: ["from", "shape"], properties: { from: { $ref: "#/$defs/text", description: "The output of the step before." }, shape: { type: "array", maxItems: 8, items: { type: "integer", minimum: 0, maximum: 1e6 }, description: "The shape of the zeros that a sequence begins with." } }, description: "What feeds an input." }, description: "Of onnx: what a recurrent model carries from step to step, by the input that gets it; inputs that a model lacks are left out." }, constants: { type: "object", maxProperties: 50, additionalProperties: { type: "object", title: "ConstantRecord", additionalProperties: !1, required: ["type", "value"], properties: { type: { enum: ["float32", "float64", "int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64", "bool"], description: "The type of the tensor." }, shape: { type: "array", maxItems: 8, items: { type: "integer", minimum: 0, maximum: 1e6 }, description: "Its shape; that of a single number when absent." }, value: { type: "number", description: "What fills it." } }, description: "An input that is always the same." }, description: "Of onnx: inputs that are always the same; those that a model lacks are left out." }, context: { type: "array", maxItems: 20, items: { type: "object", title: "ContextRecord", additionalProperties: !1, required: ["input", "length"], properties: { input: { $ref: "#/$defs/text", description: "The input that gets it." }, length: { type: "integer", minimum: 1, maximum: 1e6, description: "How many elements of the step before are put in front; zeros at the start." }, when: { $ref: "#/$defs/text", description: "Only for models that have this input." } }, description: "An input." }, description: "Of onnx: what a model wants to hear again of the step before." }, batch: { type: "integer", minimum: 1, maximum: 65536, description: "How many rows are asked at once, where no sequence is carried on; 1 when absent." }, stacked: { type: "boolean", description: "Of onnx: whether the rows of a batch are stacked along a first dimension; false when absent." }, threads: { type: "integer", minimum: 1, maximum: 256, description: "Of onnx: how many threads compute one step; 1 when absent, so that results are the same everywhere." }, command: { type: "array", minItems: 1, maxItems: 100, items: { $ref: "#/$defs/text" }, description: "The program and its arguments: `{model}` stands for the path of the weights, `{folder}` for that of all files." }, variables: { type: "object", maxProperties: 100, additionalProperties: { type: "string", maxLength: 2e3 }, description: "Variables of the program, beside PATH, HOME and the locale." }, timeout: { $ref: "#/$defs/time", description: "How long one batch may take; 60s when absent." }, memory: { $ref: "#/$defs/size", description: "Of command: how much memory the program and what it started may take; no limit when absent." }, protocol: { enum: ["kserve", "json"], description: "Of http: the V2 inference protocol, or rows as JSON; kserve when absent." }, name: { $ref: "#/$defs/text", description: "Of http: the name that the server has for the model; that of the model when absent." }, retries: { type: "integer", minimum: 0, maximum: 100, description: "Of http: how often a request is sent again that found no server; 0 when absent." } }, description: "How the model is run; the built-in runtime when absent. The address of an endpoint is a setting, `stemma.endpoint.SUITE.url`." }, truth: { $ref: "#/$defs/column", description: "The column that says what is true." }, prediction: { type: "object", title: "PredictionRecord", additionalProperties: !1, required: [], properties: { output: { $ref: "#/$defs/text", description: "The output that is scored; the first one when absent." }, threshold: { type: "number", description: "From which score on a row counts as positive; 0.5 when absent." }, labels: { type: "array", minItems: 2, maxItems: 1e3, items: { anyOf: [{ type: "string" }, { type: "number" }] }, description: "The classes, in the order of the numbers that the model gives for them. The last one of two is the positive." }, positive: { anyOf: [{ type: "string" }, { type: "number" }, { type: "boolean" }], description: "What truth says of a positive; 1, true or the last label when absent." }, group: { $ref: "#/$defs/column", description: "The column that tells recordings or queries apart." }, step: { type: "number", exclusiveMinimum: 0, description: "How long a frame is, in seconds, for what is told of segments." }, k: { type: "integer", minimum: 1, maximum: 1e6, description: "How many ranks count; all when absent." } }, description: "How an output becomes a prediction." }, cases: { type: "array", minItems: 1, maxItems: 200, items: { type: "object", title: "CaseRecord", additionalProperties: !1, required: ["name", "kind"], properties: { name: { $ref: "#/$defs/segment", description: "Its name." }, description: { type: "string", maxLength: 2e3, description: "What it is for." }, kind: { enum: ["smoke", "unit", "integration", "regression", "performance"], description: "What it looks at: smoke, that the model loads and gives what its interface says; unit, known outputs; integration, the same through the endpoint that serves; regression, a metric; performance, time and memory." }, severity: { enum: ["high", "medium", "low"], description: "How bad it is where it fails: high blocks, two of medium block, one of them needs a waiver, low is reported; high when absent." }, data: { $ref: "#/$defs/segment", description: "The data that it runs on; the first when absent." }, rows: { type: "integer", minimum: 1, maximum: 1e9, description: "Only so many rows, from the first on; all when absent, one of a smoke case." }, expect: { type: "array", minItems: 1, maxItems: 100, items: { type: "object", title: "ExpectRecord", additionalProperties: !1, required: ["values"], properties: { row: { type: "integer", minimum: 0, maximum: 1e9, description: "The row, from 0; the one of its place in this list when absent." }, output: { $ref: "#/$defs/text", description: "The output; the one that is scored when absent." }, values: { type: "array", maxItems: 1e4, items: { anyOf: [{ type: "number" }, { type: "string" }] }, description: "What it must give, flat." } }, description: "What one row must give." }, description: "Of unit and integration: known outputs." }, absolute: { type: "number", minimum: 0, description: "How far a number may be off." }, relative: { type: "number", minimum: 0, description: "How far a number may be off, as a share of it." }, metric: { $ref: "#/$defs/metric", description: "Of regression: the score. Of performance: what is measured." }, average: { enum: ["macro", "weighted", "micro"], description: "How scores of classes become one; of two classes that of the positive when absent, else macro." }, multiclass: { enum: ["ovr", "ovo"], description: "How roc_auc compares several classes: one with the rest, or each with each; ovr when absent." }, baseline: { type: "object", title: "BaselineRecord", additionalProperties: !1, required: [], properties: { stage: { $ref: "#/$defs/text", description: "The version in a stage." }, version: { $ref: "#/$defs/text", description: "A named version: exact, or an alias." }, evidence: { $ref: "#/$defs/segment", description: "Stored evidence of the version that `stage` or `version` names: its suite. Nothing is run then." }, when_missing: { enum: ["hold", "pass"], description: "What is made of a case whose baseline is not there: it is inconclusive, or a first version passes by its bounds alone; hold when absent." } }, description: "What the metric is compared with; exactly one of stage and version." }, margin: { type: "number", minimum: 0, description: "How much worse than the baseline is still good; 0 when absent." }, confidence: { type: "number", exclusiveMinimum: 0.5, exclusiveMaximum: 1, description: "Of the interval that must be within the margin; 0.95 when absent." }, at_least: { type: "number", description: "An absolute bound, whatever the baseline." }, at_most: { type: "number", description: "An absolute bound, whatever the baseline." }, warmup: { type: "integer", minimum: 0, maximum: 1e6, description: "Of performance: how many runs are not measured; 10 when absent." }, runs: { type: "integer", minimum: 1, maximum: 1e7, description: "Of performance: how many runs are measured; 100 when absent." }, concurrency: { type: "integer", minimum: 1, maximum: 1e3, description: "Of performance: how many requests are under way at a time; 1 when absent." } }, description: "One thing that is looked at." }, description: "What is looked at." }, seed: { type: "integer", minimum: 0, maximum: 4294967295, description: "Where resampling starts, so that intervals are the same everywhere; 0 when absent." }, resamples: { type: "integer", minimum: 100, maximum: 1e5, description: "How often rows are drawn again for intervals; 1000 when absent." }, schedule: { type: "object", title: "ScheduleRecord", additionalProperties: !1, required: [], properties: { nightly: { type: "object", title: "NightlyRecord", additionalProperties: !1, required: ["hour_utc"], properties: { hour_utc: { type: "integer", minimum: 0, maximum: 23, description: "The hour from which on it is due, UTC." } }, description: "Once a day, for the versions in servable stages." }, on_register: { type: "boolean", description: "For every version that is registered: the nightly run takes up those that have no evidence yet." } }, description: "When it is due by itself." }, custom: { type: "object", description: "Anything else a team wants to keep.", additionalProperties: !0 } }, $defs: { segment: { description: "A name: a-z, 0-9, dot, underscore and hyphen, starting with a letter or digit.", type: "string", pattern: "^[a-z0-9][a-z0-9._-]{0,63}$" }, modelName: { description: "A model name: one or two segments of a-z, 0-9, dot, underscore and hyphen.", type: "string", pattern: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?$" }, digest: { description: "A digest: sha256: and 64 lower-case hex digits.", type: "string", pattern: "^sha256:[0-9a-f]{64}$" }, text: { description: "A short text: 1 to 2000 characters.", type: "string", minLength: 1, maxLength: 2e3 }, column: { description: "The name of a column: 1 to 200 characters.", type: "string", minLength: 1, maxLength: 200 }, metric: { description: "The name of a score.", type: "string", pattern: "^[a-z][a-z0-9_]{0,63}$" }, time: { description: "A time: a whole number and ms, s or m, such as 500ms, 60s or 5m.", type: "string", pattern: "^[1-9]\\d{0,5}(?:ms|s|m)$" }, size: { description: "A size: a whole number and KiB, MiB or GiB.", type: "string", pattern: "^[1-9]\\d{0,5}(?:KiB|MiB|GiB)$" } } }, schema127 = { description: "A name: a-z, 0-9, dot, underscore and hyphen, starting with a letter or digit.", type: "string", pattern: "^[a-z0-9][a-z0-9._-]{0,63}$" };
function validate400(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate400.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern36.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9][a-z0-9._-]{0,63}$" }, schema: "^[a-z0-9][a-z0-9._-]{0,63}$", parentSchema: schema127, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema127.type, parentSchema: schema127, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate400.errors = vErrors, errors === 0;
}
validate400.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema128 = { description: "A model name: one or two segments of a-z, 0-9, dot, underscore and hyphen.", type: "string", pattern: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?$" };
function validate402(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate402.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern13.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?$" }, schema: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?$", parentSchema: schema128, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema128.type, parentSchema: schema128, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate402.errors = vErrors, errors === 0;
}
validate402.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema129 = { description: "A short text: 1 to 2000 characters.", type: "string", minLength: 1, maxLength: 2e3 };
function validate404(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate404.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (func3(data) > 2e3) {
      let err0 = { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema129, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (func3(data) < 1) {
      let err1 = { instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema129, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  } else {
    let err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema129.type, parentSchema: schema129, data };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate404.errors = vErrors, errors === 0;
}
validate404.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema130 = { description: "A digest: sha256: and 64 lower-case hex digits.", type: "string", pattern: "^sha256:[0-9a-f]{64}$" };
function validate409(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate409.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern3.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^sha256:[0-9a-f]{64}$" }, schema: "^sha256:[0-9a-f]{64}$", parentSchema: schema130, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema130.type, parentSchema: schema130, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate409.errors = vErrors, errors === 0;
}
validate409.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema131 = { description: "The name of a column: 1 to 200 characters.", type: "string", minLength: 1, maxLength: 200 };
function validate411(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate411.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (func3(data) > 200) {
      let err0 = { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 200 }, schema: 200, parentSchema: schema131, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (func3(data) < 1) {
      let err1 = { instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema131, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  } else {
    let err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema131.type, parentSchema: schema131, data };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate411.errors = vErrors, errors === 0;
}
validate411.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema132 = { description: "A time: a whole number and ms, s or m, such as 500ms, 60s or 5m.", type: "string", pattern: "^[1-9]\\d{0,5}(?:ms|s|m)$" }, pattern71 = new RegExp("^[1-9]\\d{0,5}(?:ms|s|m)$", "u");
function validate423(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate423.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern71.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[1-9]\\d{0,5}(?:ms|s|m)$" }, schema: "^[1-9]\\d{0,5}(?:ms|s|m)$", parentSchema: schema132, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema132.type, parentSchema: schema132, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate423.errors = vErrors, errors === 0;
}
validate423.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema133 = { description: "A size: a whole number and KiB, MiB or GiB.", type: "string", pattern: "^[1-9]\\d{0,5}(?:KiB|MiB|GiB)$" }, pattern72 = new RegExp("^[1-9]\\d{0,5}(?:KiB|MiB|GiB)$", "u");
function validate425(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate425.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern72.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[1-9]\\d{0,5}(?:KiB|MiB|GiB)$" }, schema: "^[1-9]\\d{0,5}(?:KiB|MiB|GiB)$", parentSchema: schema133, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema133.type, parentSchema: schema133, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate425.errors = vErrors, errors === 0;
}
validate425.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema134 = { description: "The name of a score.", type: "string", pattern: "^[a-z][a-z0-9_]{0,63}$" }, pattern73 = new RegExp("^[a-z][a-z0-9_]{0,63}$", "u");
function validate434(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate434.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern73.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_]{0,63}$" }, schema: "^[a-z][a-z0-9_]{0,63}$", parentSchema: schema134, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema134.type, parentSchema: schema134, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate434.errors = vErrors, errors === 0;
}
validate434.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function validate399(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate399.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, schema: schema126.required, parentSchema: schema126, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.cases === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "cases" }, schema: schema126.required, parentSchema: schema126, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data)
      if (!func1.call(schema126.properties, key0)) {
        let err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: !1, parentSchema: schema126, data };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.name !== void 0 && (validate400(data.name, { instancePath: instancePath + "/name", parentData: data, parentDataProperty: "name", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate400.errors : vErrors.concat(validate400.errors), errors = vErrors.length)), data.description !== void 0) {
      let data1 = data.description;
      if (typeof data1 == "string") {
        if (func3(data1) > 65536) {
          let err3 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/maxLength", keyword: "maxLength", params: { limit: 65536 }, schema: 65536, parentSchema: schema126.properties.description, data: data1 };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
      } else {
        let err4 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/type", keyword: "type", params: { type: "string" }, schema: schema126.properties.description.type, parentSchema: schema126.properties.description, data: data1 };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.model !== void 0 && (validate402(data.model, { instancePath: instancePath + "/model", parentData: data, parentDataProperty: "model", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate402.errors : vErrors.concat(validate402.errors), errors = vErrors.length)), data.task !== void 0 && (validate404(data.task, { instancePath: instancePath + "/task", parentData: data, parentDataProperty: "task", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate404.errors : vErrors.concat(validate404.errors), errors = vErrors.length)), data.owners !== void 0) {
      let data4 = data.owners;
      if (Array.isArray(data4)) {
        if (data4.length > 200) {
          let err5 = { instancePath: instancePath + "/owners", schemaPath: "#/properties/owners/maxItems", keyword: "maxItems", params: { limit: 200 }, schema: 200, parentSchema: schema126.properties.owners, data: data4 };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        let len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate404(data4[i0], { instancePath: instancePath + "/owners/" + i0, parentData: data4, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate404.errors : vErrors.concat(validate404.errors), errors = vErrors.length);
      } else {
        let err6 = { instancePath: instancePath + "/owners", schemaPath: "#/properties/owners/type", keyword: "type", params: { type: "array" }, schema: schema126.properties.owners.type, parentSchema: schema126.properties.owners, data: data4 };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.data !== void 0) {
      let data6 = data.data;
      if (Array.isArray(data6)) {
        if (data6.length > 50) {
          let err7 = { instancePath: instancePath + "/data", schemaPath: "#/properties/data/maxItems", keyword: "maxItems", params: { limit: 50 }, schema: 50, parentSchema: schema126.properties.data, data: data6 };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        let len1 = data6.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data7 = data6[i1];
          if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
            if (data7.name === void 0) {
              let err8 = { instancePath: instancePath + "/data/" + i1, schemaPath: "#/properties/data/items/required", keyword: "required", params: { missingProperty: "name" }, schema: schema126.properties.data.items.required, parentSchema: schema126.properties.data.items, data: data7 };
              vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
            }
            if (data7.digest === void 0) {
              let err9 = { instancePath: instancePath + "/data/" + i1, schemaPath: "#/properties/data/items/required", keyword: "required", params: { missingProperty: "digest" }, schema: schema126.properties.data.items.required, parentSchema: schema126.properties.data.items, data: data7 };
              vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
            }
            if (data7.format === void 0) {
              let err10 = { instancePath: instancePath + "/data/" + i1, schemaPath: "#/properties/data/items/required", keyword: "required", params: { missingProperty: "format" }, schema: schema126.properties.data.items.required, parentSchema: schema126.properties.data.items, data: data7 };
              vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
            }
            if (data7.columns === void 0) {
              let err11 = { instancePath: instancePath + "/data/" + i1, schemaPath: "#/properties/data/items/required", keyword: "required", params: { missingProperty: "columns" }, schema: schema126.properties.data.items.required, parentSchema: schema126.properties.data.items, data: data7 };
              vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
            }
            for (let key1 in data7)
              if (!(key1 === "name" || key1 === "path" || key1 === "digest" || key1 === "size" || key1 === "format" || key1 === "columns" || key1 === "labels")) {
                let err12 = { instancePath: instancePath + "/data/" + i1, schemaPath: "#/properties/data/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, schema: !1, parentSchema: schema126.properties.data.items, data: data7 };
                vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
              }
            if (data7.name !== void 0 && (validate400(data7.name, { instancePath: instancePath + "/data/" + i1 + "/name", parentData: data7, parentDataProperty: "name", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate400.errors : vErrors.concat(validate400.errors), errors = vErrors.length)), data7.path !== void 0 && (validate404(data7.path, { instancePath: instancePath + "/data/" + i1 + "/path", parentData: data7, parentDataProperty: "path", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate404.errors : vErrors.concat(validate404.errors), errors = vErrors.length)), data7.digest !== void 0 && (validate409(data7.digest, { instancePath: instancePath + "/data/" + i1 + "/digest", parentData: data7, parentDataProperty: "digest", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate409.errors : vErrors.concat(validate409.errors), errors = vErrors.length)), data7.size !== void 0) {
              let data11 = data7.size;
              if (!(typeof data11 == "number" && !(data11 % 1) && !isNaN(data11) && isFinite(data11))) {
                let err13 = { instancePath: instancePath + "/data/" + i1 + "/size", schemaPath: "#/properties/data/items/properties/size/type", keyword: "type", params: { type: "integer" }, schema: schema126.properties.data.items.properties.size.type, parentSchema: schema126.properties.data.items.properties.size, data: data11 };
                vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
              }
              if (typeof data11 == "number" && isFinite(data11)) {
                if (data11 > 9007199254740991 || isNaN(data11)) {
                  let err14 = { instancePath: instancePath + "/data/" + i1 + "/size", schemaPath: "#/properties/data/items/properties/size/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, schema: 9007199254740991, parentSchema: schema126.properties.data.items.properties.size, data: data11 };
                  vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
                }
                if (data11 < 0 || isNaN(data11)) {
                  let err15 = { instancePath: instancePath + "/data/" + i1 + "/size", schemaPath: "#/properties/data/items/properties/size/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema126.properties.data.items.properties.size, data: data11 };
                  vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
                }
              }
            }
            if (data7.format !== void 0) {
              let data12 = data7.format;
              if (!(data12 === "jsonl" || data12 === "csv" || data12 === "parquet" || data12 === "npy" || data12 === "npz" || data12 === "wav")) {
                let err16 = { instancePath: instancePath + "/data/" + i1 + "/format", schemaPath: "#/properties/data/items/properties/format/enum", keyword: "enum", params: { allowedValues: schema126.properties.data.items.properties.format.enum }, schema: schema126.properties.data.items.properties.format.enum, parentSchema: schema126.properties.data.items.properties.format, data: data12 };
                vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
              }
            }
            if (data7.columns !== void 0) {
              let data13 = data7.columns;
              if (Array.isArray(data13)) {
                if (data13.length > 500) {
                  let err17 = { instancePath: instancePath + "/data/" + i1 + "/columns", schemaPath: "#/properties/data/items/properties/columns/maxItems", keyword: "maxItems", params: { limit: 500 }, schema: 500, parentSchema: schema126.properties.data.items.properties.columns, data: data13 };
                  vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
                }
                if (data13.length < 1) {
                  let err18 = { instancePath: instancePath + "/data/" + i1 + "/columns", schemaPath: "#/properties/data/items/properties/columns/minItems", keyword: "minItems", params: { limit: 1 }, schema: 1, parentSchema: schema126.properties.data.items.properties.columns, data: data13 };
                  vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
                }
                let len2 = data13.length;
                for (let i2 = 0; i2 < len2; i2++)
                  validate411(data13[i2], { instancePath: instancePath + "/data/" + i1 + "/columns/" + i2, parentData: data13, parentDataProperty: i2, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate411.errors : vErrors.concat(validate411.errors), errors = vErrors.length);
              } else {
                let err19 = { instancePath: instancePath + "/data/" + i1 + "/columns", schemaPath: "#/properties/data/items/properties/columns/type", keyword: "type", params: { type: "array" }, schema: schema126.properties.data.items.properties.columns.type, parentSchema: schema126.properties.data.items.properties.columns, data: data13 };
                vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
              }
            }
            if (data7.labels !== void 0) {
              let data15 = data7.labels;
              if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
                if (data15.digest === void 0) {
                  let err20 = { instancePath: instancePath + "/data/" + i1 + "/labels", schemaPath: "#/properties/data/items/properties/labels/required", keyword: "required", params: { missingProperty: "digest" }, schema: schema126.properties.data.items.properties.labels.required, parentSchema: schema126.properties.data.items.properties.labels, data: data15 };
                  vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
                }
                if (data15.column === void 0) {
                  let err21 = { instancePath: instancePath + "/data/" + i1 + "/labels", schemaPath: "#/properties/data/items/properties/labels/required", keyword: "required", params: { missingProperty: "column" }, schema: schema126.properties.data.items.properties.labels.required, parentSchema: schema126.properties.data.items.properties.labels, data: data15 };
                  vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
                }
                for (let key2 in data15)
                  if (!(key2 === "digest" || key2 === "path" || key2 === "size" || key2 === "column")) {
                    let err22 = { instancePath: instancePath + "/data/" + i1 + "/labels", schemaPath: "#/properties/data/items/properties/labels/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, schema: !1, parentSchema: schema126.properties.data.items.properties.labels, data: data15 };
                    vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
                  }
                if (data15.digest !== void 0 && (validate409(data15.digest, { instancePath: instancePath + "/data/" + i1 + "/labels/digest", parentData: data15, parentDataProperty: "digest", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate409.errors : vErrors.concat(validate409.errors), errors = vErrors.length)), data15.path !== void 0 && (validate404(data15.path, { instancePath: instancePath + "/data/" + i1 + "/labels/path", parentData: data15, parentDataProperty: "path", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate404.errors : vErrors.concat(validate404.errors), errors = vErrors.length)), data15.size !== void 0) {
                  let data18 = data15.size;
                  if (!(typeof data18 == "number" && !(data18 % 1) && !isNaN(data18) && isFinite(data18))) {
                    let err23 = { instancePath: instancePath + "/data/" + i1 + "/labels/size", schemaPath: "#/properties/data/items/properties/labels/properties/size/type", keyword: "type", params: { type: "integer" }, schema: schema126.properties.data.items.properties.labels.properties.size.type, parentSchema: schema126.properties.data.items.properties.labels.properties.size, data: data18 };
                    vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
                  }
                  if (typeof data18 == "number" && isFinite(data18)) {
                    if (data18 > 9007199254740991 || isNaN(data18)) {
                      let err24 = { instancePath: instancePath + "/data/" + i1 + "/labels/size", schemaPath: "#/properties/data/items/properties/labels/properties/size/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, schema: 9007199254740991, parentSchema: schema126.properties.data.items.properties.labels.properties.size, data: data18 };
                      vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
                    }
                    if (data18 < 0 || isNaN(data18)) {
                      let err25 = { instancePath: instancePath + "/data/" + i1 + "/labels/size", schemaPath: "#/properties/data/items/properties/labels/properties/size/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema126.properties.data.items.properties.labels.properties.size, data: data18 };
                      vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
                    }
                  }
                }
                data15.column !== void 0 && (validate411(data15.column, { instancePath: instancePath + "/data/" + i1 + "/labels/column", parentData: data15, parentDataProperty: "column", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate411.errors : vErrors.concat(validate411.errors), errors = vErrors.length));
              } else {
                let err26 = { instancePath: instancePath + "/data/" + i1 + "/labels", schemaPath: "#/properties/data/items/properties/labels/type", keyword: "type", params: { type: "object" }, schema: schema126.properties.data.items.properties.labels.type, parentSchema: schema126.properties.data.items.properties.labels, data: data15 };
                vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
              }
            }
          } else {
            let err27 = { instancePath: instancePath + "/data/" + i1, schemaPath: "#/properties/data/items/type", keyword: "type", params: { type: "object" }, schema: schema126.properties.data.items.type, parentSchema: schema126.properties.data.items, data: data7 };
            vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
          }
        }
      } else {
        let err28 = { instancePath: instancePath + "/data", schemaPath: "#/properties/data/type", keyword: "type", params: { type: "array" }, schema: schema126.properties.data.type, parentSchema: schema126.properties.data, data: data6 };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
    }
    if (data.inputs !== void 0) {
      let data20 = data.inputs;
      if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
        if (Object.keys(data20).length > 200) {
          let err29 = { instancePath: instancePath + "/inputs", schemaPath: "#/properties/inputs/maxProperties", keyword: "maxProperties", params: { limit: 200 }, schema: 200, parentSchema: schema126.properties.inputs, data: data20 };
          vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
        }
        for (let key3 in data20)
          validate411(data20[key3], { instancePath: instancePath + "/inputs/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data20, parentDataProperty: key3, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate411.errors : vErrors.concat(validate411.errors), errors = vErrors.length);
      } else {
        let err30 = { instancePath: instancePath + "/inputs", schemaPath: "#/properties/inputs/type", keyword: "type", params: { type: "object" }, schema: schema126.properties.inputs.type, parentSchema: schema126.properties.inputs, data: data20 };
        vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
      }
    }
    if (data.preprocessing !== void 0) {
      let data22 = data.preprocessing;
      if (Array.isArray(data22)) {
        if (data22.length > 50) {
          let err31 = { instancePath: instancePath + "/preprocessing", schemaPath: "#/properties/preprocessing/maxItems", keyword: "maxItems", params: { limit: 50 }, schema: 50, parentSchema: schema126.properties.preprocessing, data: data22 };
          vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
        }
        let len3 = data22.length;
        for (let i3 = 0; i3 < len3; i3++) {
          let data23 = data22[i3];
          if (data23 && typeof data23 == "object" && !Array.isArray(data23)) {
            if (data23.column === void 0) {
              let err32 = { instancePath: instancePath + "/preprocessing/" + i3, schemaPath: "#/properties/preprocessing/items/required", keyword: "required", params: { missingProperty: "column" }, schema: schema126.properties.preprocessing.items.required, parentSchema: schema126.properties.preprocessing.items, data: data23 };
              vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
            }
            for (let key4 in data23)
              if (!(key4 === "column" || key4 === "window" || key4 === "normalise" || key4 === "reshape")) {
                let err33 = { instancePath: instancePath + "/preprocessing/" + i3, schemaPath: "#/properties/preprocessing/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, schema: !1, parentSchema: schema126.properties.preprocessing.items, data: data23 };
                vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
              }
            if (data23.column !== void 0 && (validate411(data23.column, { instancePath: instancePath + "/preprocessing/" + i3 + "/column", parentData: data23, parentDataProperty: "column", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate411.errors : vErrors.concat(validate411.errors), errors = vErrors.length)), data23.window !== void 0) {
              let data25 = data23.window;
              if (data25 && typeof data25 == "object" && !Array.isArray(data25)) {
                if (data25.size === void 0) {
                  let err34 = { instancePath: instancePath + "/preprocessing/" + i3 + "/window", schemaPath: "#/properties/preprocessing/items/properties/window/required", keyword: "required", params: { missingProperty: "size" }, schema: schema126.properties.preprocessing.items.properties.window.required, parentSchema: schema126.properties.preprocessing.items.properties.window, data: data25 };
                  vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
                }
                for (let key5 in data25)
                  if (!(key5 === "size" || key5 === "step")) {
                    let err35 = { instancePath: instancePath + "/preprocessing/" + i3 + "/window", schemaPath: "#/properties/preprocessing/items/properties/window/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, schema: !1, parentSchema: schema126.properties.preprocessing.items.properties.window, data: data25 };
                    vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
                  }
                if (data25.size !== void 0) {
                  let data26 = data25.size;
                  if (!(typeof data26 == "number" && !(data26 % 1) && !isNaN(data26) && isFinite(data26))) {
                    let err36 = { instancePath: instancePath + "/preprocessing/" + i3 + "/window/size", schemaPath: "#/properties/preprocessing/items/properties/window/properties/size/type", keyword: "type", params: { type: "integer" }, schema: schema126.properties.preprocessing.items.properties.window.properties.size.type, parentSchema: schema126.properties.preprocessing.items.properties.window.properties.size, data: data26 };
                    vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
                  }
                  if (typeof data26 == "number" && isFinite(data26)) {
                    if (data26 > 1e8 || isNaN(data26)) {
                      let err37 = { instancePath: instancePath + "/preprocessing/" + i3 + "/window/size", schemaPath: "#/properties/preprocessing/items/properties/window/properties/size/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e8 }, schema: 1e8, parentSchema: schema126.properties.preprocessing.items.properties.window.properties.size, data: data26 };
                      vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
                    }
                    if (data26 < 1 || isNaN(data26)) {
                      let err38 = { instancePath: instancePath + "/preprocessing/" + i3 + "/window/size", schemaPath: "#/properties/preprocessing/items/properties/window/properties/size/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, schema: 1, parentSchema: schema126.properties.preprocessing.items.properties.window.properties.size, data: data26 };
                      vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
                    }
                  }
                }
                if (data25.step !== void 0) {
                  let data27 = data25.step;
                  if (!(typeof data27 == "number" && !(data27 % 1) && !isNaN(data27) && isFinite(data27))) {
                    let err39 = { instancePath: instancePath + "/preprocessing/" + i3 + "/window/step", schemaPath: "#/properties/preprocessing/items/properties/window/properties/step/type", keyword: "type", params: { type: "integer" }, schema: schema126.properties.preprocessing.items.properties.window.properties.step.type, parentSchema: schema126.properties.preprocessing.items.properties.window.properties.step, data: data27 };
                    vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
                  }
                  if (typeof data27 == "number" && isFinite(data27)) {
                    if (data27 > 1e8 || isNaN(data27)) {
                      let err40 = { instancePath: instancePath + "/preprocessing/" + i3 + "/window/step", schemaPath: "#/properties/preprocessing/items/properties/window/properties/step/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e8 }, schema: 1e8, parentSchema: schema126.properties.preprocessing.items.properties.window.properties.step, data: data27 };
                      vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
                    }
                    if (data27 < 1 || isNaN(data27)) {
                      let err41 = { instancePath: instancePath + "/preprocessing/" + i3 + "/window/step", schemaPath: "#/properties/preprocessing/items/properties/window/properties/step/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, schema: 1, parentSchema: schema126.properties.preprocessing.items.properties.window.properties.step, data: data27 };
                      vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
                    }
                  }
                }
              } else {
                let err42 = { instancePath: instancePath + "/preprocessing/" + i3 + "/window", schemaPath: "#/properties/preprocessing/items/properties/window/type", keyword: "type", params: { type: "object" }, schema: schema126.properties.preprocessing.items.properties.window.type, parentSchema: schema126.properties.preprocessing.items.properties.window, data: data25 };
                vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
              }
            }
            if (data23.normalise !== void 0) {
              let data28 = data23.normalise;
              if (data28 && typeof data28 == "object" && !Array.isArray(data28)) {
                if (data28.by === void 0) {
                  let err43 = { instancePath: instancePath + "/preprocessing/" + i3 + "/normalise", schemaPath: "#/properties/preprocessing/items/properties/normalise/required", keyword: "required", params: { missingProperty: "by" }, schema: schema126.properties.preprocessing.items.properties.normalise.required, parentSchema: schema126.properties.preprocessing.items.properties.normalise, data: data28 };
                  vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
                }
                for (let key6 in data28)
                  if (!(key6 === "by" || key6 === "mean" || key6 === "deviation")) {
                    let err44 = { instancePath: instancePath + "/preprocessing/" + i3 + "/normalise", schemaPath: "#/properties/preprocessing/items/properties/normalise/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, schema: !1, parentSchema: schema126.properties.preprocessing.items.properties.normalise, data: data28 };
                    vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
                  }
                if (data28.by !== void 0) {
                  let data29 = data28.by;
                  if (!(data29 === "peak" || data29 === "deviation" || data29 === "constant")) {
                    let err45 = { instancePath: instancePath + "/preprocessing/" + i3 + "/normalise/by", schemaPath: "#/properties/preprocessing/items/properties/normalise/properties/by/enum", keyword: "enum", params: { allowedValues: schema126.properties.preprocessing.items.properties.normalise.properties.by.enum }, schema: schema126.properties.preprocessing.items.properties.normalise.properties.by.enum, parentSchema: schema126.properties.preprocessing.items.properties.normalise.properties.by, data: data29 };
                    vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
                  }
                }
                if (data28.mean !== void 0) {
                  let data30 = data28.mean;
                  if (!(typeof data30 == "number" && isFinite(data30))) {
                    let err46 = { instancePath: instancePath + "/preprocessing/" + i3 + "/normalise/mean", schemaPath: "#/properties/preprocessing/items/properties/normalise/properties/mean/type", keyword: "type", params: { type: "number" }, schema: schema126.properties.preprocessing.items.properties.normalise.properties.mean.type, parentSchema: schema126.properties.preprocessing.items.properties.normalise.properties.mean, data: data30 };
                    vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
                  }
                }
                if (data28.deviation !== void 0) {
                  let data31 = data28.deviation;
                  if (typeof data31 == "number" && isFinite(data31)) {
                    if (data31 <= 0 || isNaN(data31)) {
                      let err47 = { instancePath: instancePath + "/preprocessing/" + i3 + "/normalise/deviation", schemaPath: "#/properties/preprocessing/items/properties/normalise/properties/deviation/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, schema: 0, parentSchema: schema126.properties.preprocessing.items.properties.normalise.properties.deviation, data: data31 };
                      vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
                    }
                  } else {
                    let err48 = { instancePath: instancePath + "/preprocessing/" + i3 + "/normalise/deviation", schemaPath: "#/properties/preprocessing/items/properties/normalise/properties/deviation/type", keyword: "type", params: { type: "number" }, schema: schema126.properties.preprocessing.items.properties.normalise.properties.deviation.type, parentSchema: schema126.properties.preprocessing.items.properties.normalise.properties.deviation, data: data31 };
                    vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
                  }
                }
              } else {
                let err49 = { instancePath: instancePath + "/preprocessing/" + i3 + "/normalise", schemaPath: "#/properties/preprocessing/items/properties/normalise/type", keyword: "type", params: { type: "object" }, schema: schema126.properties.preprocessing.items.properties.normalise.type, parentSchema: schema126.properties.preprocessing.items.properties.normalise, data: data28 };
                vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
              }
            }
            if (data23.reshape !== void 0) {
              let data32 = data23.reshape;
              if (Array.isArray(data32)) {
                if (data32.length > 8) {
                  let err50 = { instancePath: instancePath + "/preprocessing/" + i3 + "/reshape", schemaPath: "#/properties/preprocessing/items/properties/reshape/maxItems", keyword: "maxItems", params: { limit: 8 }, schema: 8, parentSchema: schema126.properties.preprocessing.items.properties.reshape, data: data32 };
                  vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
                }
                if (data32.length < 1) {
                  let err51 = { instancePath: instancePath + "/preprocessing/" + i3 + "/reshape", schemaPath: "#/properties/preprocessing/items/properties/reshape/minItems", keyword: "minItems", params: { limit: 1 }, schema: 1, parentSchema: schema126.properties.preprocessing.items.properties.reshape, data: data32 };
                  vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
                }
                let len4 = data32.length;
                for (let i4 = 0; i4 < len4; i4++) {
                  let data33 = data32[i4];
                  if (!(typeof data33 == "number" && !(data33 % 1) && !isNaN(data33) && isFinite(data33))) {
                    let err52 = { instancePath: instancePath + "/preprocessing/" + i3 + "/reshape/" + i4, schemaPath: "#/properties/preprocessing/items/properties/reshape/items/type", keyword: "type", params: { type: "integer" }, schema: schema126.properties.preprocessing.items.properties.reshape.items.type, parentSchema: schema126.properties.preprocessing.items.properties.reshape.items, data: data33 };
                    vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
                  }
                  if (typeof data33 == "number" && isFinite(data33)) {
                    if (data33 > 1e8 || isNaN(data33)) {
                      let err53 = { instancePath: instancePath + "/preprocessing/" + i3 + "/reshape/" + i4, schemaPath: "#/properties/preprocessing/items/properties/reshape/items/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e8 }, schema: 1e8, parentSchema: schema126.properties.preprocessing.items.properties.reshape.items, data: data33 };
                      vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
                    }
                    if (data33 < -1 || isNaN(data33)) {
                      let err54 = { instancePath: instancePath + "/preprocessing/" + i3 + "/reshape/" + i4, schemaPath: "#/properties/preprocessing/items/properties/reshape/items/minimum", keyword: "minimum", params: { comparison: ">=", limit: -1 }, schema: -1, parentSchema: schema126.properties.preprocessing.items.properties.reshape.items, data: data33 };
                      vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
                    }
                  }
                }
              } else {
                let err55 = { instancePath: instancePath + "/preprocessing/" + i3 + "/reshape", schemaPath: "#/properties/preprocessing/items/properties/reshape/type", keyword: "type", params: { type: "array" }, schema: schema126.properties.preprocessing.items.properties.reshape.type, parentSchema: schema126.properties.preprocessing.items.properties.reshape, data: data32 };
                vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
              }
            }
          } else {
            let err56 = { instancePath: instancePath + "/preprocessing/" + i3, schemaPath: "#/properties/preprocessing/items/type", keyword: "type", params: { type: "object" }, schema: schema126.properties.preprocessing.items.type, parentSchema: schema126.properties.preprocessing.items, data: data23 };
            vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
          }
        }
      } else {
        let err57 = { instancePath: instancePath + "/preprocessing", schemaPath: "#/properties/preprocessing/type", keyword: "type", params: { type: "array" }, schema: schema126.properties.preprocessing.type, parentSchema: schema126.properties.preprocessing, data: data22 };
        vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
      }
    }
    if (data.runner !== void 0) {
      let data34 = data.runner;
      if (data34 && typeof data34 == "object" && !Array.isArray(data34)) {
        if (data34.kind === void 0) {
          let err58 = { instancePath: instancePath + "/runner", schemaPath: "#/properties/runner/required", keyword: "required", params: { missingProperty: "kind" }, schema: schema126.properties.runner.required, parentSchema: schema126.properties.runner, data: data34 };
          vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
        }
        for (let key7 in data34)
          if (!func1.call(schema126.properties.runner.properties, key7)) {
            let err59 = { instancePath: instancePath + "/runner", schemaPath: "#/properties/runner/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, schema: !1, parentSchema: schema126.properties.runner, data: data34 };
            vErrors === null ? vErrors = [err59] : vErrors.push(err59), errors++;
          }
        if (data34.kind !== void 0) {
          let data35 = data34.kind;
          if (!(data35 === "onnx" || data35 === "command" || data35 === "http")) {
            let err60 = { instancePath: instancePath + "/runner/kind", schemaPath: "#/properties/runner/properties/kind/enum", keyword: "enum", params: { allowedValues: schema126.properties.runner.properties.kind.enum }, schema: schema126.properties.runner.properties.kind.enum, parentSchema: schema126.properties.runner.properties.kind, data: data35 };
            vErrors === null ? vErrors = [err60] : vErrors.push(err60), errors++;
          }
        }
        if (data34.file !== void 0 && (validate404(data34.file, { instancePath: instancePath + "/runner/file", parentData: data34, parentDataProperty: "file", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate404.errors : vErrors.concat(validate404.errors), errors = vErrors.length)), data34.runtime !== void 0) {
          let data37 = data34.runtime;
          if (!(data37 === "auto" || data37 === "node" || data37 === "web")) {
            let err61 = { instancePath: instancePath + "/runner/runtime", schemaPath: "#/properties/runner/properties/runtime/enum", keyword: "enum", params: { allowedValues: schema126.properties.runner.properties.runtime.enum }, schema: schema126.properties.runner.properties.runtime.enum, parentSchema: schema126.properties.runner.properties.runtime, data: data37 };
            vErrors === null ? vErrors = [err61] : vErrors.push(err61), errors++;
          }
        }
        if (data34.state !== void 0) {
          let data38 = data34.state;
          if (data38 && typeof data38 == "object" && !Array.isArray(data38)) {
            if (Object.keys(data38).length > 50) {
              let err62 = { instancePath: instancePath + "/runner/state", schemaPath: "#/properties/runner/properties/state/maxProperties", keyword: "maxProperties", params: { limit: 50 }, schema: 50, parentSchema: schema126.properties.runner.properties.state, data: data38 };
              vErrors === null ? vErrors = [err62] : vErrors.push(err62), errors++;
            }
            for (let key8 in data38) {
              let data39 = data38[key8];
              if (data39 && typeof data39 == "object" && !Array.isArray(data39)) {
                if (data39.from === void 0) {
                  let err63 = { instancePath: instancePath + "/runner/state/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/runner/properties/state/additionalProperties/required", keyword: "required", params: { missingProperty: "from" }, schema: schema126.properties.runner.properties.state.additionalProperties.required, parentSchema: schema126.properties.runner.properties.state.additionalProperties, data: data39 };
                  vErrors === null ? vErrors = [err63] : vErrors.push(err63), errors++;
                }
                if (data39.shape === void 0) {
                  let err64 = { instancePath: instancePath + "/runner/state/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/runner/properties/state/additionalProperties/required", keyword: "required", params: { missingProperty: "shape" }, schema: schema126.properties.runner.properties.state.additionalProperties.required, parentSchema: schema126.properties.runner.properties.state.additionalProperties, data: data39 };
                  vErrors === null ? vErrors = [err64] : vErrors.push(err64), errors++;
                }
                for (let key9 in data39)
                  if (!(key9 === "from" || key9 === "shape")) {
                    let err65 = { instancePath: instancePath + "/runner/state/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/runner/properties/state/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key9 }, schema: !1, parentSchema: schema126.properties.runner.properties.state.additionalProperties, data: data39 };
                    vErrors === null ? vErrors = [err65] : vErrors.push(err65), errors++;
                  }
                if (data39.from !== void 0 && (validate404(data39.from, { instancePath: instancePath + "/runner/state/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/from", parentData: data39, parentDataProperty: "from", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate404.errors : vErrors.concat(validate404.errors), errors = vErrors.length)), data39.shape !== void 0) {
                  let data41 = data39.shape;
                  if (Array.isArray(data41)) {
                    if (data41.length > 8) {
                      let err66 = { instancePath: instancePath + "/runner/state/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/shape", schemaPath: "#/properties/runner/properties/state/additionalProperties/properties/shape/maxItems", keyword: "maxItems", params: { limit: 8 }, schema: 8, parentSchema: schema126.properties.runner.properties.state.additionalProperties.properties.shape, data: data41 };
                      vErrors === null ? vErrors = [err66] : vErrors.push(err66), errors++;
                    }
                    let len5 = data41.length;
                    for (let i5 = 0; i5 < len5; i5++) {
                      let data42 = data41[i5];
                      if (!(typeof data42 == "number" && !(data42 % 1) && !isNaN(data42) && isFinite(data42))) {
                        let err67 = { instancePath: instancePath + "/runner/state/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/shape/" + i5, schemaPath: "#/properties/runner/properties/state/additionalProperties/properties/shape/items/type", keyword: "type", params: { type: "integer" }, schema: schema126.properties.runner.properties.state.additionalProperties.properties.shape.items.type, parentSchema: schema126.properties.runner.properties.state.additionalProperties.properties.shape.items, data: data42 };
                        vErrors === null ? vErrors = [err67] : vErrors.push(err67), errors++;
                      }
                      if (typeof data42 == "number" && isFinite(data42)) {
                        if (data42 > 1e6 || isNaN(data42)) {
                          let err68 = { instancePath: instancePath + "/runner/state/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/shape/" + i5, schemaPath: "#/properties/runner/properties/state/additionalProperties/properties/shape/items/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e6 }, schema: 1e6, parentSchema: schema126.properties.runner.properties.state.additionalProperties.properties.shape.items, data: data42 };
                          vErrors === null ? vErrors = [err68] : vErrors.push(err68), errors++;
                        }
                        if (data42 < 0 || isNaN(data42)) {
                          let err69 = { instancePath: instancePath + "/runner/state/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/shape/" + i5, schemaPath: "#/properties/runner/properties/state/additionalProperties/properties/shape/items/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema126.properties.runner.properties.state.additionalProperties.properties.shape.items, data: data42 };
                          vErrors === null ? vErrors = [err69] : vErrors.push(err69), errors++;
                        }
                      }
                    }
                  } else {
                    let err70 = { instancePath: instancePath + "/runner/state/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/shape", schemaPath: "#/properties/runner/properties/state/additionalProperties/properties/shape/type", keyword: "type", params: { type: "array" }, schema: schema126.properties.runner.properties.state.additionalProperties.properties.shape.type, parentSchema: schema126.properties.runner.properties.state.additionalProperties.properties.shape, data: data41 };
                    vErrors === null ? vErrors = [err70] : vErrors.push(err70), errors++;
                  }
                }
              } else {
                let err71 = { instancePath: instancePath + "/runner/state/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/runner/properties/state/additionalProperties/type", keyword: "type", params: { type: "object" }, schema: schema126.properties.runner.properties.state.additionalProperties.type, parentSchema: schema126.properties.runner.properties.state.additionalProperties, data: data39 };
                vErrors === null ? vErrors = [err71] : vErrors.push(err71), errors++;
              }
            }
          } else {
            let err72 = { instancePath: instancePath + "/runner/state", schemaPath: "#/properties/runner/properties/state/type", keyword: "type", params: { type: "object" }, schema: schema126.properties.runner.properties.state.type, parentSchema: schema126.properties.runner.properties.state, data: data38 };
            vErrors === null ? vErrors = [err72] : vErrors.push(err72), errors++;
          }
        }
        if (data34.constants !== void 0) {
          let data43 = data34.constants;
          if (data43 && typeof data43 == "object" && !Array.isArray(data43)) {
            if (Object.keys(data43).length > 50) {
              let err73 = { instancePath: instancePath + "/runner/constants", schemaPath: "#/properties/runner/properties/constants/maxProperties", keyword: "maxProperties", params: { limit: 50 }, schema: 50, parentSchema: schema126.properties.runner.properties.constants, data: data43 };
              vErrors === null ? vErrors = [err73] : vErrors.push(err73), errors++;
            }
            for (let key10 in data43) {
              let data44 = data43[key10];
              if (data44 && typeof data44 == "object" && !Array.isArray(data44)) {
                if (data44.type === void 0) {
                  let err74 = { instancePath: instancePath + "/runner/constants/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/runner/properties/constants/additionalProperties/required", keyword: "required", params: { missingProperty: "type" }, schema: schema126.properties.runner.properties.constants.additionalProperties.required, parentSchema: schema126.properties.runner.properties.constants.additionalProperties, data: data44 };
                  vErrors === null ? vErrors = [err74] : vErrors.push(err74), errors++;
                }
                if (data44.value === void 0) {
                  let err75 = { instancePath: instancePath + "/runner/constants/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/runner/properties/constants/additionalProperties/required", keyword: "required", params: { missingProperty: "value" }, schema: schema126.properties.runner.properties.constants.additionalProperties.required, parentSchema: schema126.properties.runner.properties.constants.additionalProperties, data: data44 };
                  vErrors === null ? vErrors = [err75] : vErrors.push(err75), errors++;
                }
                for (let key11 in data44)
                  if (!(key11 === "type" || key11 === "shape" || key11 === "value")) {
                    let err76 = { instancePath: instancePath + "/runner/constants/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/runner/properties/constants/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key11 }, schema: !1, parentSchema: schema126.properties.runner.properties.constants.additionalProperties, data: data44 };
                    vErrors === null ? vErrors = [err76] : vErrors.push(err76), errors++;
                  }
                if (data44.type !== void 0) {
                  let data45 = data44.type;
                  if (!(data45 === "float32" || data45 === "float64" || data45 === "int8" || data45 === "uint8" || data45 === "int16" || data45 === "uint16" || data45 === "int32" || data45 === "uint32" || data45 === "int64" || data45 === "uint64" || data45 === "bool")) {
                    let err77 = { instancePath: instancePath + "/runner/constants/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/type", schemaPath: "#/properties/runner/properties/constants/additionalProperties/properties/type/enum", keyword: "enum", params: { allowedValues: schema126.properties.runner.properties.constants.additionalProperties.properties.type.enum }, schema: schema126.properties.runner.properties.constants.additionalProperties.properties.type.enum, parentSchema: schema126.properties.runner.properties.constants.additionalProperties.properties.type, data: data45 };
                    vErrors === null ? vErrors = [err77] : vErrors.push(err77), errors++;
                  }
                }
                if (data44.shape !== void 0) {
                  let data46 = data44.shape;
                  if (Array.isArray(data46)) {
                    if (data46.length > 8) {
                      let err78 = { instancePath: instancePath + "/runner/constants/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/shape", schemaPath: "#/properties/runner/properties/constants/additionalProperties/properties/shape/maxItems", keyword: "maxItems", params: { limit: 8 }, schema: 8, parentSchema: schema126.properties.runner.properties.constants.additionalProperties.properties.shape, data: data46 };
                      vErrors === null ? vErrors = [err78] : vErrors.push(err78), errors++;
                    }
                    let len6 = data46.length;
                    for (let i6 = 0; i6 < len6; i6++) {
                      let data47 = data46[i6];
                      if (!(typeof data47 == "number" && !(data47 % 1) && !isNaN(data47) && isFinite(data47))) {
                        let err79 = { instancePath: instancePath + "/runner/constants/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/shape/" + i6, schemaPath: "#/properties/runner/properties/constants/additionalProperties/properties/shape/items/type", keyword: "type", params: { type: "integer" }, schema: schema126.properties.runner.properties.constants.additionalProperties.properties.shape.items.type, parentSchema: schema126.properties.runner.properties.constants.additionalProperties.properties.shape.items, data: data47 };
                        vErrors === null ? vErrors = [err79] : vErrors.push(err79), errors++;
                      }
                      if (typeof data47 == "number" && isFinite(data47)) {
                        if (data47 > 1e6 || isNaN(data47)) {
                          let err80 = { instancePath: instancePath + "/runner/constants/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/shape/" + i6, schemaPath: "#/properties/runner/properties/constants/additionalProperties/properties/shape/items/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e6 }, schema: 1e6, parentSchema: schema126.properties.runner.properties.constants.additionalProperties.properties.shape.items, data: data47 };
                          vErrors === null ? vErrors = [err80] : vErrors.push(err80), errors++;
                        }
                        if (data47 < 0 || isNaN(data47)) {
                          let err81 = { instancePath: instancePath + "/runner/constants/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/shape/" + i6, schemaPath: "#/properties/runner/properties/constants/additionalProperties/properties/shape/items/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema126.properties.runner.properties.constants.additionalProperties.properties.shape.items, data: data47 };
                          vErrors === null ? vErrors = [err81] : vErrors.push(err81), errors++;
                        }
                      }
                    }
                  } else {
                    let err82 = { instancePath: instancePath + "/runner/constants/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/shape", schemaPath: "#/properties/runner/properties/constants/additionalProperties/properties/shape/type", keyword: "type", params: { type: "array" }, schema: schema126.properties.runner.properties.constants.additionalProperties.properties.shape.type, parentSchema: schema126.properties.runner.properties.constants.additionalProperties.properties.shape, data: data46 };
                    vErrors === null ? vErrors = [err82] : vErrors.push(err82), errors++;
                  }
                }
                if (data44.value !== void 0) {
                  let data48 = data44.value;
                  if (!(typeof data48 == "number" && isFinite(data48))) {
                    let err83 = { instancePath: instancePath + "/runner/constants/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/value", schemaPath: "#/properties/runner/properties/constants/additionalProperties/properties/value/type", keyword: "type", params: { type: "number" }, schema: schema126.properties.runner.properties.constants.additionalProperties.properties.value.type, parentSchema: schema126.properties.runner.properties.constants.additionalProperties.properties.value, data: data48 };
                    vErrors === null ? vErrors = [err83] : vErrors.push(err83), errors++;
                  }
                }
              } else {
                let err84 = { instancePath: instancePath + "/runner/constants/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/runner/properties/constants/additionalProperties/type", keyword: "type", params: { type: "object" }, schema: schema126.properties.runner.properties.constants.additionalProperties.type, parentSchema: schema126.properties.runner.properties.constants.additionalProperties, data: data44 };
                vErrors === null ? vErrors = [err84] : vErrors.push(err84), errors++;
              }
            }
          } else {
            let err85 = { instancePath: instancePath + "/runner/constants", schemaPath: "#/properties/runner/properties/constants/type", keyword: "type", params: { type: "object" }, schema: schema126.properties.runner.properties.constants.type, parentSchema: schema126.properties.runner.properties.constants, data: data43 };
            vErrors === null ? vErrors = [err85] : vErrors.push(err85), errors++;
          }
        }
        if (data34.context !== void 0) {
          let data49 = data34.context;
          if (Array.isArray(data49)) {
            if (data49.length > 20) {
              let err86 = { instancePath: instancePath + "/runner/context", schemaPath: "#/properties/runner/properties/context/maxItems", keyword: "maxItems", params: { limit: 20 }, schema: 20, parentSchema: schema126.properties.runner.properties.context, data: data49 };
              vErrors === null ? vErrors = [err86] : vErrors.push(err86), errors++;
            }
            let len7 = data49.length;
            for (let i7 = 0; i7 < len7; i7++) {
              let data50 = data49[i7];
              if (data50 && typeof data50 == "object" && !Array.isArray(data50)) {
                if (data50.input === void 0) {
                  let err87 = { instancePath: instancePath + "/runner/context/" + i7, schemaPath: "#/properties/runner/properties/context/items/required", keyword: "required", params: { missingProperty: "input" }, schema: schema126.properties.runner.properties.context.items.required, parentSchema: schema126.properties.runner.properties.context.items, data: data50 };
                  vErrors === null ? vErrors = [err87] : vErrors.push(err87), errors++;
                }
                if (data50.length === void 0) {
                  let err88 = { instancePath: instancePath + "/runner/context/" + i7, schemaPath: "#/properties/runner/properties/context/items/required", keyword: "required", params: { missingProperty: "length" }, schema: schema126.properties.runner.properties.context.items.required, parentSchema: schema126.properties.runner.properties.context.items, data: data50 };
                  vErrors === null ? vErrors = [err88] : vErrors.push(err88), errors++;
                }
                for (let key12 in data50)
                  if (!(key12 === "input" || key12 === "length" || key12 === "when")) {
                    let err89 = { instancePath: instancePath + "/runner/context/" + i7, schemaPath: "#/properties/runner/properties/context/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key12 }, schema: !1, parentSchema: schema126.properties.runner.properties.context.items, data: data50 };
                    vErrors === null ? vErrors = [err89] : vErrors.push(err89), errors++;
                  }
                if (data50.input !== void 0 && (validate404(data50.input, { instancePath: instancePath + "/runner/context/" + i7 + "/input", parentData: data50, parentDataProperty: "input", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate404.errors : vErrors.concat(validate404.errors), errors = vErrors.length)), data50.length !== void 0) {
                  let data52 = data50.length;
                  if (!(typeof data52 == "number" && !(data52 % 1) && !isNaN(data52) && isFinite(data52))) {
                    let err90 = { instancePath: instancePath + "/runner/context/" + i7 + "/length", schemaPath: "#/properties/runner/properties/context/items/properties/length/type", keyword: "type", params: { type: "integer" }, schema: schema126.properties.runner.properties.context.items.properties.length.type, parentSchema: schema126.properties.runner.properties.context.items.properties.length, data: data52 };
                    vErrors === null ? vErrors = [err90] : vErrors.push(err90), errors++;
                  }
                  if (typeof data52 == "number" && isFinite(data52)) {
                    if (data52 > 1e6 || isNaN(data52)) {
                      let err91 = { instancePath: instancePath + "/runner/context/" + i7 + "/length", schemaPath: "#/properties/runner/properties/context/items/properties/length/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e6 }, schema: 1e6, parentSchema: schema126.properties.runner.properties.context.items.properties.length, data: data52 };
                      vErrors === null ? vErrors = [err91] : vErrors.push(err91), errors++;
                    }
                    if (data52 < 1 || isNaN(data52)) {
                      let err92 = { instancePath: instancePath + "/runner/context/" + i7 + "/length", schemaPath: "#/properties/runner/properties/context/items/properties/length/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, schema: 1, parentSchema: schema126.properties.runner.properties.context.items.properties.length, data: data52 };
                      vErrors === null ? vErrors = [err92] : vErrors.push(err92), errors++;
                    }
                  }
                }
                data50.when !== void 0 && (validate404(data50.when, { instancePath: instancePath + "/runner/context/" + i7 + "/when", parentData: data50, parentDataProperty: "when", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate404.errors : vErrors.concat(validate404.errors), errors = vErrors.length));
              } else {
                let err93 = { instancePath: instancePath + "/runner/context/" + i7, schemaPath: "#/properties/runner/properties/context/items/type", keyword: "type", params: { type: "object" }, schema: schema126.properties.runner.properties.context.items.type, parentSchema: schema126.properties.runner.properties.context.items, data: data50 };
                vErrors === null ? vErrors = [err93] : vErrors.push(err93), errors++;
              }
            }
          } else {
            let err94 = { instancePath: instancePath + "/runner/context", schemaPath: "#/properties/runner/properties/context/type", keyword: "type", params: { type: "array" }, schema: schema126.properties.runner.properties.context.type, parentSchema: schema126.properties.runner.properties.context, data: data49 };
            vErrors === null ? vErrors = [err94] : vErrors.push(err94), errors++;
          }
        }
        if (data34.batch !== void 0) {
          let data54 = data34.batch;
          if (!(typeof data54 == "number" && !(data54 % 1) && !isNaN(data54) && isFinite(data54))) {
            let err95 = { instancePath: instancePath + "/runner/batch", schemaPath: "#/properties/runner/properties/batch/type", keyword: "type", params: { type: "integer" }, schema: schema126.properties.runner.properties.batch.type, parentSchema: schema126.properties.runner.properties.batch, data: data54 };
            vErrors === null ? vErrors = [err95] : vErrors.push(err95), errors++;
          }
          if (typeof data54 == "number" && isFinite(data54)) {
            if (data54 > 65536 || isNaN(data54)) {
              let err96 = { instancePath: instancePath + "/runner/batch", schemaPath: "#/properties/runner/properties/batch/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65536 }, schema: 65536, parentSchema: schema126.properties.runner.properties.batch, data: data54 };
              vErrors === null ? vErrors = [err96] : vErrors.push(err96), errors++;
            }
            if (data54 < 1 || isNaN(data54)) {
              let err97 = { instancePath: instancePath + "/runner/batch", schemaPath: "#/properties/runner/properties/batch/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, schema: 1, parentSchema: schema126.properties.runner.properties.batch, data: data54 };
              vErrors === null ? vErrors = [err97] : vErrors.push(err97), errors++;
            }
          }
        }
        if (data34.stacked !== void 0) {
          let data55 = data34.stacked;
          if (typeof data55 != "boolean") {
            let err98 = { instancePath: instancePath + "/runner/stacked", schemaPath: "#/properties/runner/properties/stacked/type", keyword: "type", params: { type: "boolean" }, schema: schema126.properties.runner.properties.stacked.type, parentSchema: schema126.properties.runner.properties.stacked, data: data55 };
            vErrors === null ? vErrors = [err98] : vErrors.push(err98), errors++;
          }
        }
        if (data34.threads !== void 0) {
          let data56 = data34.threads;
          if (!(typeof data56 == "number" && !(data56 % 1) && !isNaN(data56) && isFinite(data56))) {
            let err99 = { instancePath: instancePath + "/runner/threads", schemaPath: "#/properties/runner/properties/threads/type", keyword: "type", params: { type: "integer" }, schema: schema126.properties.runner.properties.threads.type, parentSchema: schema126.properties.runner.properties.threads, data: data56 };
            vErrors === null ? vErrors = [err99] : vErrors.push(err99), errors++;
          }
          if (typeof data56 == "number" && isFinite(data56)) {
            if (data56 > 256 || isNaN(data56)) {
              let err100 = { instancePath: instancePath + "/runner/threads", schemaPath: "#/properties/runner/properties/threads/maximum", keyword: "maximum", params: { comparison: "<=", limit: 256 }, schema: 256, parentSchema: schema126.properties.runner.properties.threads, data: data56 };
              vErrors === null ? vErrors = [err100] : vErrors.push(err100), errors++;
            }
            if (data56 < 1 || isNaN(data56)) {
              let err101 = { instancePath: instancePath + "/runner/threads", schemaPath: "#/properties/runner/properties/threads/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, schema: 1, parentSchema: schema126.properties.runner.properties.threads, data: data56 };
              vErrors === null ? vErrors = [err101] : vErrors.push(err101), errors++;
            }
          }
        }
        if (data34.command !== void 0) {
          let data57 = data34.command;
          if (Array.isArray(data57)) {
            if (data57.length > 100) {
              let err102 = { instancePath: instancePath + "/runner/command", schemaPath: "#/properties/runner/properties/command/maxItems", keyword: "maxItems", params: { limit: 100 }, schema: 100, parentSchema: schema126.properties.runner.properties.command, data: data57 };
              vErrors === null ? vErrors = [err102] : vErrors.push(err102), errors++;
            }
            if (data57.length < 1) {
              let err103 = { instancePath: instancePath + "/runner/command", schemaPath: "#/properties/runner/properties/command/minItems", keyword: "minItems", params: { limit: 1 }, schema: 1, parentSchema: schema126.properties.runner.properties.command, data: data57 };
              vErrors === null ? vErrors = [err103] : vErrors.push(err103), errors++;
            }
            let len8 = data57.length;
            for (let i8 = 0; i8 < len8; i8++)
              validate404(data57[i8], { instancePath: instancePath + "/runner/command/" + i8, parentData: data57, parentDataProperty: i8, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate404.errors : vErrors.concat(validate404.errors), errors = vErrors.length);
          } else {
            let err104 = { instancePath: instancePath + "/runner/command", schemaPath: "#/properties/runner/properties/command/type", keyword: "type", params: { type: "array" }, schema: schema126.properties.runner.properties.command.type, parentSchema: schema126.properties.runner.properties.command, data: data57 };
            vErrors === null ? vErrors = [err104] : vErrors.push(err104), errors++;
          }
        }
        if (data34.variables !== void 0) {
          let data59 = data34.variables;
          if (data59 && typeof data59 == "object" && !Array.isArray(data59)) {
            if (Object.keys(data59).length > 100) {
              let err105 = { instancePath: instancePath + "/runner/variables", schemaPath: "#/properties/runner/properties/variables/maxProperties", keyword: "maxProperties", params: { limit: 100 }, schema: 100, parentSchema: schema126.properties.runner.properties.variables, data: data59 };
              vErrors === null ? vErrors = [err105] : vErrors.push(err105), errors++;
            }
            for (let key13 in data59) {
              let data60 = data59[key13];
              if (typeof data60 == "string") {
                if (func3(data60) > 2e3) {
                  let err106 = { instancePath: instancePath + "/runner/variables/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/runner/properties/variables/additionalProperties/maxLength", keyword: "maxLength", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema126.properties.runner.properties.variables.additionalProperties, data: data60 };
                  vErrors === null ? vErrors = [err106] : vErrors.push(err106), errors++;
                }
              } else {
                let err107 = { instancePath: instancePath + "/runner/variables/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/runner/properties/variables/additionalProperties/type", keyword: "type", params: { type: "string" }, schema: schema126.properties.runner.properties.variables.additionalProperties.type, parentSchema: schema126.properties.runner.properties.variables.additionalProperties, data: data60 };
                vErrors === null ? vErrors = [err107] : vErrors.push(err107), errors++;
              }
            }
          } else {
            let err108 = { instancePath: instancePath + "/runner/variables", schemaPath: "#/properties/runner/properties/variables/type", keyword: "type", params: { type: "object" }, schema: schema126.properties.runner.properties.variables.type, parentSchema: schema126.properties.runner.properties.variables, data: data59 };
            vErrors === null ? vErrors = [err108] : vErrors.push(err108), errors++;
          }
        }
        if (data34.timeout !== void 0 && (validate423(data34.timeout, { instancePath: instancePath + "/runner/timeout", parentData: data34, parentDataProperty: "timeout", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate423.errors : vErrors.concat(validate423.errors), errors = vErrors.length)), data34.memory !== void 0 && (validate425(data34.memory, { instancePath: instancePath + "/runner/memory", parentData: data34, parentDataProperty: "memory", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate425.errors : vErrors.concat(validate425.errors), errors = vErrors.length)), data34.protocol !== void 0) {
          let data63 = data34.protocol;
          if (!(data63 === "kserve" || data63 === "json")) {
            let err109 = { instancePath: instancePath + "/runner/protocol", schemaPath: "#/properties/runner/properties/protocol/enum", keyword: "enum", params: { allowedValues: schema126.properties.runner.properties.protocol.enum }, schema: schema126.properties.runner.properties.protocol.enum, parentSchema: schema126.properties.runner.properties.protocol, data: data63 };
            vErrors === null ? vErrors = [err109] : vErrors.push(err109), errors++;
          }
        }
        if (data34.name !== void 0 && (validate404(data34.name, { instancePath: instancePath + "/runner/name", parentData: data34, parentDataProperty: "name", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate404.errors : vErrors.concat(validate404.errors), errors = vErrors.length)), data34.retries !== void 0) {
          let data65 = data34.retries;
          if (!(typeof data65 == "number" && !(data65 % 1) && !isNaN(data65) && isFinite(data65))) {
            let err110 = { instancePath: instancePath + "/runner/retries", schemaPath: "#/properties/runner/properties/retries/type", keyword: "type", params: { type: "integer" }, schema: schema126.properties.runner.properties.retries.type, parentSchema: schema126.properties.runner.properties.retries, data: data65 };
            vErrors === null ? vErrors = [err110] : vErrors.push(err110), errors++;
          }
          if (typeof data65 == "number" && isFinite(data65)) {
            if (data65 > 100 || isNaN(data65)) {
              let err111 = { instancePath: instancePath + "/runner/retries", schemaPath: "#/properties/runner/properties/retries/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, schema: 100, parentSchema: schema126.properties.runner.properties.retries, data: data65 };
              vErrors === null ? vErrors = [err111] : vErrors.push(err111), errors++;
            }
            if (data65 < 0 || isNaN(data65)) {
              let err112 = { instancePath: instancePath + "/runner/retries", schemaPath: "#/properties/runner/properties/retries/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema126.properties.runner.properties.retries, data: data65 };
              vErrors === null ? vErrors = [err112] : vErrors.push(err112), errors++;
            }
          }
        }
      } else {
        let err113 = { instancePath: instancePath + "/runner", schemaPath: "#/properties/runner/type", keyword: "type", params: { type: "object" }, schema: schema126.properties.runner.type, parentSchema: schema126.properties.runner, data: data34 };
        vErrors === null ? vErrors = [err113] : vErrors.push(err113), errors++;
      }
    }
    if (data.truth !== void 0 && (validate411(data.truth, { instancePath: instancePath + "/truth", parentData: data, parentDataProperty: "truth", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate411.errors : vErrors.concat(validate411.errors), errors = vErrors.length)), data.prediction !== void 0) {
      let data67 = data.prediction;
      if (data67 && typeof data67 == "object" && !Array.isArray(data67)) {
        for (let key14 in data67)
          if (!(key14 === "output" || key14 === "threshold" || key14 === "labels" || key14 === "positive" || key14 === "group" || key14 === "step" || key14 === "k")) {
            let err114 = { instancePath: instancePath + "/prediction", schemaPath: "#/properties/prediction/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key14 }, schema: !1, parentSchema: schema126.properties.prediction, data: data67 };
            vErrors === null ? vErrors = [err114] : vErrors.push(err114), errors++;
          }
        if (data67.output !== void 0 && (validate404(data67.output, { instancePath: instancePath + "/prediction/output", parentData: data67, parentDataProperty: "output", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate404.errors : vErrors.concat(validate404.errors), errors = vErrors.length)), data67.threshold !== void 0) {
          let data69 = data67.threshold;
          if (!(typeof data69 == "number" && isFinite(data69))) {
            let err115 = { instancePath: instancePath + "/prediction/threshold", schemaPath: "#/properties/prediction/properties/threshold/type", keyword: "type", params: { type: "number" }, schema: schema126.properties.prediction.properties.threshold.type, parentSchema: schema126.properties.prediction.properties.threshold, data: data69 };
            vErrors === null ? vErrors = [err115] : vErrors.push(err115), errors++;
          }
        }
        if (data67.labels !== void 0) {
          let data70 = data67.labels;
          if (Array.isArray(data70)) {
            if (data70.length > 1e3) {
              let err116 = { instancePath: instancePath + "/prediction/labels", schemaPath: "#/properties/prediction/properties/labels/maxItems", keyword: "maxItems", params: { limit: 1e3 }, schema: 1e3, parentSchema: schema126.properties.prediction.properties.labels, data: data70 };
              vErrors === null ? vErrors = [err116] : vErrors.push(err116), errors++;
            }
            if (data70.length < 2) {
              let err117 = { instancePath: instancePath + "/prediction/labels", schemaPath: "#/properties/prediction/properties/labels/minItems", keyword: "minItems", params: { limit: 2 }, schema: 2, parentSchema: schema126.properties.prediction.properties.labels, data: data70 };
              vErrors === null ? vErrors = [err117] : vErrors.push(err117), errors++;
            }
            let len9 = data70.length;
            for (let i9 = 0; i9 < len9; i9++) {
              let data71 = data70[i9], _errs130 = errors, valid35 = !1, _errs131 = errors;
              if (typeof data71 != "string") {
                let err118 = { instancePath: instancePath + "/prediction/labels/" + i9, schemaPath: "#/properties/prediction/properties/labels/items/anyOf/0/type", keyword: "type", params: { type: "string" }, schema: schema126.properties.prediction.properties.labels.items.anyOf[0].type, parentSchema: schema126.properties.prediction.properties.labels.items.anyOf[0], data: data71 };
                vErrors === null ? vErrors = [err118] : vErrors.push(err118), errors++;
              }
              var _valid0 = _errs131 === errors;
              valid35 = valid35 || _valid0;
              let _errs133 = errors;
              if (!(typeof data71 == "number" && isFinite(data71))) {
                let err119 = { instancePath: instancePath + "/prediction/labels/" + i9, schemaPath: "#/properties/prediction/properties/labels/items/anyOf/1/type", keyword: "type", params: { type: "number" }, schema: schema126.properties.prediction.properties.labels.items.anyOf[1].type, parentSchema: schema126.properties.prediction.properties.labels.items.anyOf[1], data: data71 };
                vErrors === null ? vErrors = [err119] : vErrors.push(err119), errors++;
              }
              var _valid0 = _errs133 === errors;
              if (valid35 = valid35 || _valid0, valid35)
                errors = _errs130, vErrors !== null && (_errs130 ? vErrors.length = _errs130 : vErrors = null);
              else {
                let err120 = { instancePath: instancePath + "/prediction/labels/" + i9, schemaPath: "#/properties/prediction/properties/labels/items/anyOf", keyword: "anyOf", params: {}, schema: schema126.properties.prediction.properties.labels.items.anyOf, parentSchema: schema126.properties.prediction.properties.labels.items, data: data71 };
                vErrors === null ? vErrors = [err120] : vErrors.push(err120), errors++;
              }
            }
          } else {
            let err121 = { instancePath: instancePath + "/prediction/labels", schemaPath: "#/properties/prediction/properties/labels/type", keyword: "type", params: { type: "array" }, schema: schema126.properties.prediction.properties.labels.type, parentSchema: schema126.properties.prediction.properties.labels, data: data70 };
            vErrors === null ? vErrors = [err121] : vErrors.push(err121), errors++;
          }
        }
        if (data67.positive !== void 0) {
          let data72 = data67.positive, _errs136 = errors, valid36 = !1, _errs137 = errors;
          if (typeof data72 != "string") {
            let err122 = { instancePath: instancePath + "/prediction/positive", schemaPath: "#/properties/prediction/properties/positive/anyOf/0/type", keyword: "type", params: { type: "string" }, schema: schema126.properties.prediction.properties.positive.anyOf[0].type, parentSchema: schema126.properties.prediction.properties.positive.anyOf[0], data: data72 };
            vErrors === null ? vErrors = [err122] : vErrors.push(err122), errors++;
          }
          var _valid1 = _errs137 === errors;
          valid36 = valid36 || _valid1;
          let _errs139 = errors;
          if (!(typeof data72 == "number" && isFinite(data72))) {
            let err123 = { instancePath: instancePath + "/prediction/positive", schemaPath: "#/properties/prediction/properties/positive/anyOf/1/type", keyword: "type", params: { type: "number" }, schema: schema126.properties.prediction.properties.positive.anyOf[1].type, parentSchema: schema126.properties.prediction.properties.positive.anyOf[1], data: data72 };
            vErrors === null ? vErrors = [err123] : vErrors.push(err123), errors++;
          }
          var _valid1 = _errs139 === errors;
          valid36 = valid36 || _valid1;
          let _errs141 = errors;
          if (typeof data72 != "boolean") {
            let err124 = { instancePath: instancePath + "/prediction/positive", schemaPath: "#/properties/prediction/properties/positive/anyOf/2/type", keyword: "type", params: { type: "boolean" }, schema: schema126.properties.prediction.properties.positive.anyOf[2].type, parentSchema: schema126.properties.prediction.properties.positive.anyOf[2], data: data72 };
            vErrors === null ? vErrors = [err124] : vErrors.push(err124), errors++;
          }
          var _valid1 = _errs141 === errors;
          if (valid36 = valid36 || _valid1, valid36)
            errors = _errs136, vErrors !== null && (_errs136 ? vErrors.length = _errs136 : vErrors = null);
          else {
            let err125 = { instancePath: instancePath + "/prediction/positive", schemaPath: "#/properties/prediction/properties/positive/anyOf", keyword: "anyOf", params: {}, schema: schema126.properties.prediction.properties.positive.anyOf, parentSchema: schema126.properties.prediction.properties.positive, data: data72 };
            vErrors === null ? vErrors = [err125] : vErrors.push(err125), errors++;
          }
        }
        if (data67.group !== void 0 && (validate411(data67.group, { instancePath: instancePath + "/prediction/group", parentData: data67, parentDataProperty: "group", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate411.errors : vErrors.concat(validate411.errors), errors = vErrors.length)), data67.step !== void 0) {
          let data74 = data67.step;
          if (typeof data74 == "number" && isFinite(data74)) {
            if (data74 <= 0 || isNaN(data74)) {
              let err126 = { instancePath: instancePath + "/prediction/step", schemaPath: "#/properties/prediction/properties/step/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, schema: 0, parentSchema: schema126.properties.prediction.properties.step, data: data74 };
              vErrors === null ? vErrors = [err126] : vErrors.push(err126), errors++;
            }
          } else {
            let err127 = { instancePath: instancePath + "/prediction/step", schemaPath: "#/properties/prediction/properties/step/type", keyword: "type", params: { type: "number" }, schema: schema126.properties.prediction.properties.step.type, parentSchema: schema126.properties.prediction.properties.step, data: data74 };
            vErrors === null ? vErrors = [err127] : vErrors.push(err127), errors++;
          }
        }
        if (data67.k !== void 0) {
          let data75 = data67.k;
          if (!(typeof data75 == "number" && !(data75 % 1) && !isNaN(data75) && isFinite(data75))) {
            let err128 = { instancePath: instancePath + "/prediction/k", schemaPath: "#/properties/prediction/properties/k/type", keyword: "type", params: { type: "integer" }, schema: schema126.properties.prediction.properties.k.type, parentSchema: schema126.properties.prediction.properties.k, data: data75 };
            vErrors === null ? vErrors = [err128] : vErrors.push(err128), errors++;
          }
          if (typeof data75 == "number" && isFinite(data75)) {
            if (data75 > 1e6 || isNaN(data75)) {
              let err129 = { instancePath: instancePath + "/prediction/k", schemaPath: "#/properties/prediction/properties/k/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e6 }, schema: 1e6, parentSchema: schema126.properties.prediction.properties.k, data: data75 };
              vErrors === null ? vErrors = [err129] : vErrors.push(err129), errors++;
            }
            if (data75 < 1 || isNaN(data75)) {
              let err130 = { instancePath: instancePath + "/prediction/k", schemaPath: "#/properties/prediction/properties/k/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, schema: 1, parentSchema: schema126.properties.prediction.properties.k, data: data75 };
              vErrors === null ? vErrors = [err130] : vErrors.push(err130), errors++;
            }
          }
        }
      } else {
        let err131 = { instancePath: instancePath + "/prediction", schemaPath: "#/properties/prediction/type", keyword: "type", params: { type: "object" }, schema: schema126.properties.prediction.type, parentSchema: schema126.properties.prediction, data: data67 };
        vErrors === null ? vErrors = [err131] : vErrors.push(err131), errors++;
      }
    }
    if (data.cases !== void 0) {
      let data76 = data.cases;
      if (Array.isArray(data76)) {
        if (data76.length > 200) {
          let err132 = { instancePath: instancePath + "/cases", schemaPath: "#/properties/cases/maxItems", keyword: "maxItems", params: { limit: 200 }, schema: 200, parentSchema: schema126.properties.cases, data: data76 };
          vErrors === null ? vErrors = [err132] : vErrors.push(err132), errors++;
        }
        if (data76.length < 1) {
          let err133 = { instancePath: instancePath + "/cases", schemaPath: "#/properties/cases/minItems", keyword: "minItems", params: { limit: 1 }, schema: 1, parentSchema: schema126.properties.cases, data: data76 };
          vErrors === null ? vErrors = [err133] : vErrors.push(err133), errors++;
        }
        let len10 = data76.length;
        for (let i10 = 0; i10 < len10; i10++) {
          let data77 = data76[i10];
          if (data77 && typeof data77 == "object" && !Array.isArray(data77)) {
            if (data77.name === void 0) {
              let err134 = { instancePath: instancePath + "/cases/" + i10, schemaPath: "#/properties/cases/items/required", keyword: "required", params: { missingProperty: "name" }, schema: schema126.properties.cases.items.required, parentSchema: schema126.properties.cases.items, data: data77 };
              vErrors === null ? vErrors = [err134] : vErrors.push(err134), errors++;
            }
            if (data77.kind === void 0) {
              let err135 = { instancePath: instancePath + "/cases/" + i10, schemaPath: "#/properties/cases/items/required", keyword: "required", params: { missingProperty: "kind" }, schema: schema126.properties.cases.items.required, parentSchema: schema126.properties.cases.items, data: data77 };
              vErrors === null ? vErrors = [err135] : vErrors.push(err135), errors++;
            }
            for (let key15 in data77)
              if (!func1.call(schema126.properties.cases.items.properties, key15)) {
                let err136 = { instancePath: instancePath + "/cases/" + i10, schemaPath: "#/properties/cases/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key15 }, schema: !1, parentSchema: schema126.properties.cases.items, data: data77 };
                vErrors === null ? vErrors = [err136] : vErrors.push(err136), errors++;
              }
            if (data77.name !== void 0 && (validate400(data77.name, { instancePath: instancePath + "/cases/" + i10 + "/name", parentData: data77, parentDataProperty: "name", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate400.errors : vErrors.concat(validate400.errors), errors = vErrors.length)), data77.description !== void 0) {
              let data79 = data77.description;
              if (typeof data79 == "string") {
                if (func3(data79) > 2e3) {
                  let err137 = { instancePath: instancePath + "/cases/" + i10 + "/description", schemaPath: "#/properties/cases/items/properties/description/maxLength", keyword: "maxLength", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema126.properties.cases.items.properties.description, data: data79 };
                  vErrors === null ? vErrors = [err137] : vErrors.push(err137), errors++;
                }
              } else {
                let err138 = { instancePath: instancePath + "/cases/" + i10 + "/description", schemaPath: "#/properties/cases/items/properties/description/type", keyword: "type", params: { type: "string" }, schema: schema126.properties.cases.items.properties.description.type, parentSchema: schema126.properties.cases.items.properties.description, data: data79 };
                vErrors === null ? vErrors = [err138] : vErrors.push(err138), errors++;
              }
            }
            if (data77.kind !== void 0) {
              let data80 = data77.kind;
              if (!(data80 === "smoke" || data80 === "unit" || data80 === "integration" || data80 === "regression" || data80 === "performance")) {
                let err139 = { instancePath: instancePath + "/cases/" + i10 + "/kind", schemaPath: "#/properties/cases/items/properties/kind/enum", keyword: "enum", params: { allowedValues: schema126.properties.cases.items.properties.kind.enum }, schema: schema126.properties.cases.items.properties.kind.enum, parentSchema: schema126.properties.cases.items.properties.kind, data: data80 };
                vErrors === null ? vErrors = [err139] : vErrors.push(err139), errors++;
              }
            }
            if (data77.severity !== void 0) {
              let data81 = data77.severity;
              if (!(data81 === "high" || data81 === "medium" || data81 === "low")) {
                let err140 = { instancePath: instancePath + "/cases/" + i10 + "/severity", schemaPath: "#/properties/cases/items/properties/severity/enum", keyword: "enum", params: { allowedValues: schema126.properties.cases.items.properties.severity.enum }, schema: schema126.properties.cases.items.properties.severity.enum, parentSchema: schema126.properties.cases.items.properties.severity, data: data81 };
                vErrors === null ? vErrors = [err140] : vErrors.push(err140), errors++;
              }
            }
            if (data77.data !== void 0 && (validate400(data77.data, { instancePath: instancePath + "/cases/" + i10 + "/data", parentData: data77, parentDataProperty: "data", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate400.errors : vErrors.concat(validate400.errors), errors = vErrors.length)), data77.rows !== void 0) {
              let data83 = data77.rows;
              if (!(typeof data83 == "number" && !(data83 % 1) && !isNaN(data83) && isFinite(data83))) {
                let err141 = { instancePath: instancePath + "/cases/" + i10 + "/rows", schemaPath: "#/properties/cases/items/properties/rows/type", keyword: "type", params: { type: "integer" }, schema: schema126.properties.cases.items.properties.rows.type, parentSchema: schema126.properties.cases.items.properties.rows, data: data83 };
                vErrors === null ? vErrors = [err141] : vErrors.push(err141), errors++;
              }
              if (typeof data83 == "number" && isFinite(data83)) {
                if (data83 > 1e9 || isNaN(data83)) {
                  let err142 = { instancePath: instancePath + "/cases/" + i10 + "/rows", schemaPath: "#/properties/cases/items/properties/rows/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e9 }, schema: 1e9, parentSchema: schema126.properties.cases.items.properties.rows, data: data83 };
                  vErrors === null ? vErrors = [err142] : vErrors.push(err142), errors++;
                }
                if (data83 < 1 || isNaN(data83)) {
                  let err143 = { instancePath: instancePath + "/cases/" + i10 + "/rows", schemaPath: "#/properties/cases/items/properties/rows/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, schema: 1, parentSchema: schema126.properties.cases.items.properties.rows, data: data83 };
                  vErrors === null ? vErrors = [err143] : vErrors.push(err143), errors++;
                }
              }
            }
            if (data77.expect !== void 0) {
              let data84 = data77.expect;
              if (Array.isArray(data84)) {
                if (data84.length > 100) {
                  let err144 = { instancePath: instancePath + "/cases/" + i10 + "/expect", schemaPath: "#/properties/cases/items/properties/expect/maxItems", keyword: "maxItems", params: { limit: 100 }, schema: 100, parentSchema: schema126.properties.cases.items.properties.expect, data: data84 };
                  vErrors === null ? vErrors = [err144] : vErrors.push(err144), errors++;
                }
                if (data84.length < 1) {
                  let err145 = { instancePath: instancePath + "/cases/" + i10 + "/expect", schemaPath: "#/properties/cases/items/properties/expect/minItems", keyword: "minItems", params: { limit: 1 }, schema: 1, parentSchema: schema126.properties.cases.items.properties.expect, data: data84 };
                  vErrors === null ? vErrors = [err145] : vErrors.push(err145), errors++;
                }
                let len11 = data84.length;
                for (let i11 = 0; i11 < len11; i11++) {
                  let data85 = data84[i11];
                  if (data85 && typeof data85 == "object" && !Array.isArray(data85)) {
                    if (data85.values === void 0) {
                      let err146 = { instancePath: instancePath + "/cases/" + i10 + "/expect/" + i11, schemaPath: "#/properties/cases/items/properties/expect/items/required", keyword: "required", params: { missingProperty: "values" }, schema: schema126.properties.cases.items.properties.expect.items.required, parentSchema: schema126.properties.cases.items.properties.expect.items, data: data85 };
                      vErrors === null ? vErrors = [err146] : vErrors.push(err146), errors++;
                    }
                    for (let key16 in data85)
                      if (!(key16 === "row" || key16 === "output" || key16 === "values")) {
                        let err147 = { instancePath: instancePath + "/cases/" + i10 + "/expect/" + i11, schemaPath: "#/properties/cases/items/properties/expect/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key16 }, schema: !1, parentSchema: schema126.properties.cases.items.properties.expect.items, data: data85 };
                        vErrors === null ? vErrors = [err147] : vErrors.push(err147), errors++;
                      }
                    if (data85.row !== void 0) {
                      let data86 = data85.row;
                      if (!(typeof data86 == "number" && !(data86 % 1) && !isNaN(data86) && isFinite(data86))) {
                        let err148 = { instancePath: instancePath + "/cases/" + i10 + "/expect/" + i11 + "/row", schemaPath: "#/properties/cases/items/properties/expect/items/properties/row/type", keyword: "type", params: { type: "integer" }, schema: schema126.properties.cases.items.properties.expect.items.properties.row.type, parentSchema: schema126.properties.cases.items.properties.expect.items.properties.row, data: data86 };
                        vErrors === null ? vErrors = [err148] : vErrors.push(err148), errors++;
                      }
                      if (typeof data86 == "number" && isFinite(data86)) {
                        if (data86 > 1e9 || isNaN(data86)) {
                          let err149 = { instancePath: instancePath + "/cases/" + i10 + "/expect/" + i11 + "/row", schemaPath: "#/properties/cases/items/properties/expect/items/properties/row/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e9 }, schema: 1e9, parentSchema: schema126.properties.cases.items.properties.expect.items.properties.row, data: data86 };
                          vErrors === null ? vErrors = [err149] : vErrors.push(err149), errors++;
                        }
                        if (data86 < 0 || isNaN(data86)) {
                          let err150 = { instancePath: instancePath + "/cases/" + i10 + "/expect/" + i11 + "/row", schemaPath: "#/properties/cases/items/properties/expect/items/properties/row/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema126.properties.cases.items.properties.expect.items.properties.row, data: data86 };
                          vErrors === null ? vErrors = [err150] : vErrors.push(err150), errors++;
                        }
                      }
                    }
                    if (data85.output !== void 0 && (validate404(data85.output, { instancePath: instancePath + "/cases/" + i10 + "/expect/" + i11 + "/output", parentData: data85, parentDataProperty: "output", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate404.errors : vErrors.concat(validate404.errors), errors = vErrors.length)), data85.values !== void 0) {
                      let data88 = data85.values;
                      if (Array.isArray(data88)) {
                        if (data88.length > 1e4) {
                          let err151 = { instancePath: instancePath + "/cases/" + i10 + "/expect/" + i11 + "/values", schemaPath: "#/properties/cases/items/properties/expect/items/properties/values/maxItems", keyword: "maxItems", params: { limit: 1e4 }, schema: 1e4, parentSchema: schema126.properties.cases.items.properties.expect.items.properties.values, data: data88 };
                          vErrors === null ? vErrors = [err151] : vErrors.push(err151), errors++;
                        }
                        let len12 = data88.length;
                        for (let i12 = 0; i12 < len12; i12++) {
                          let data89 = data88[i12], _errs172 = errors, valid45 = !1, _errs173 = errors;
                          if (!(typeof data89 == "number" && isFinite(data89))) {
                            let err152 = { instancePath: instancePath + "/cases/" + i10 + "/expect/" + i11 + "/values/" + i12, schemaPath: "#/properties/cases/items/properties/expect/items/properties/values/items/anyOf/0/type", keyword: "type", params: { type: "number" }, schema: schema126.properties.cases.items.properties.expect.items.properties.values.items.anyOf[0].type, parentSchema: schema126.properties.cases.items.properties.expect.items.properties.values.items.anyOf[0], data: data89 };
                            vErrors === null ? vErrors = [err152] : vErrors.push(err152), errors++;
                          }
                          var _valid2 = _errs173 === errors;
                          valid45 = valid45 || _valid2;
                          let _errs175 = errors;
                          if (typeof data89 != "string") {
                            let err153 = { instancePath: instancePath + "/cases/" + i10 + "/expect/" + i11 + "/values/" + i12, schemaPath: "#/properties/cases/items/properties/expect/items/properties/values/items/anyOf/1/type", keyword: "type", params: { type: "string" }, schema: schema126.properties.cases.items.properties.expect.items.properties.values.items.anyOf[1].type, parentSchema: schema126.properties.cases.items.properties.expect.items.properties.values.items.anyOf[1], data: data89 };
                            vErrors === null ? vErrors = [err153] : vErrors.push(err153), errors++;
                          }
                          var _valid2 = _errs175 === errors;
                          if (valid45 = valid45 || _valid2, valid45)
                            errors = _errs172, vErrors !== null && (_errs172 ? vErrors.length = _errs172 : vErrors = null);
                          else {
                            let err154 = { instancePath: instancePath + "/cases/" + i10 + "/expect/" + i11 + "/values/" + i12, schemaPath: "#/properties/cases/items/properties/expect/items/properties/values/items/anyOf", keyword: "anyOf", params: {}, schema: schema126.properties.cases.items.properties.expect.items.properties.values.items.anyOf, parentSchema: schema126.properties.cases.items.properties.expect.items.properties.values.items, data: data89 };
                            vErrors === null ? vErrors = [err154] : vErrors.push(err154), errors++;
                          }
                        }
                      } else {
                        let err155 = { instancePath: instancePath + "/cases/" + i10 + "/expect/" + i11 + "/values", schemaPath: "#/properties/cases/items/properties/expect/items/properties/values/type", keyword: "type", params: { type: "array" }, schema: schema126.properties.cases.items.properties.expect.items.properties.values.type, parentSchema: schema126.properties.cases.items.properties.expect.items.properties.values, data: data88 };
                        vErrors === null ? vErrors = [err155] : vErrors.push(err155), errors++;
                      }
                    }
                  } else {
                    let err156 = { instancePath: instancePath + "/cases/" + i10 + "/expect/" + i11, schemaPath: "#/properties/cases/items/properties/expect/items/type", keyword: "type", params: { type: "object" }, schema: schema126.properties.cases.items.properties.expect.items.type, parentSchema: schema126.properties.cases.items.properties.expect.items, data: data85 };
                    vErrors === null ? vErrors = [err156] : vErrors.push(err156), errors++;
                  }
                }
              } else {
                let err157 = { instancePath: instancePath + "/cases/" + i10 + "/expect", schemaPath: "#/properties/cases/items/properties/expect/type", keyword: "type", params: { type: "array" }, schema: schema126.properties.cases.items.properties.expect.type, parentSchema: schema126.properties.cases.items.properties.expect, data: data84 };
                vErrors === null ? vErrors = [err157] : vErrors.push(err157), errors++;
              }
            }
            if (data77.absolute !== void 0) {
              let data90 = data77.absolute;
              if (typeof data90 == "number" && isFinite(data90)) {
                if (data90 < 0 || isNaN(data90)) {
                  let err158 = { instancePath: instancePath + "/cases/" + i10 + "/absolute", schemaPath: "#/properties/cases/items/properties/absolute/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema126.properties.cases.items.properties.absolute, data: data90 };
                  vErrors === null ? vErrors = [err158] : vErrors.push(err158), errors++;
                }
              } else {
                let err159 = { instancePath: instancePath + "/cases/" + i10 + "/absolute", schemaPath: "#/properties/cases/items/properties/absolute/type", keyword: "type", params: { type: "number" }, schema: schema126.properties.cases.items.properties.absolute.type, parentSchema: schema126.properties.cases.items.properties.absolute, data: data90 };
                vErrors === null ? vErrors = [err159] : vErrors.push(err159), errors++;
              }
            }
            if (data77.relative !== void 0) {
              let data91 = data77.relative;
              if (typeof data91 == "number" && isFinite(data91)) {
                if (data91 < 0 || isNaN(data91)) {
                  let err160 = { instancePath: instancePath + "/cases/" + i10 + "/relative", schemaPath: "#/properties/cases/items/properties/relative/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema126.properties.cases.items.properties.relative, data: data91 };
                  vErrors === null ? vErrors = [err160] : vErrors.push(err160), errors++;
                }
              } else {
                let err161 = { instancePath: instancePath + "/cases/" + i10 + "/relative", schemaPath: "#/properties/cases/items/properties/relative/type", keyword: "type", params: { type: "number" }, schema: schema126.properties.cases.items.properties.relative.type, parentSchema: schema126.properties.cases.items.properties.relative, data: data91 };
                vErrors === null ? vErrors = [err161] : vErrors.push(err161), errors++;
              }
            }
            if (data77.metric !== void 0 && (validate434(data77.metric, { instancePath: instancePath + "/cases/" + i10 + "/metric", parentData: data77, parentDataProperty: "metric", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate434.errors : vErrors.concat(validate434.errors), errors = vErrors.length)), data77.average !== void 0) {
              let data93 = data77.average;
              if (!(data93 === "macro" || data93 === "weighted" || data93 === "micro")) {
                let err162 = { instancePath: instancePath + "/cases/" + i10 + "/average", schemaPath: "#/properties/cases/items/properties/average/enum", keyword: "enum", params: { allowedValues: schema126.properties.cases.items.properties.average.enum }, schema: schema126.properties.cases.items.properties.average.enum, parentSchema: schema126.properties.cases.items.properties.average, data: data93 };
                vErrors === null ? vErrors = [err162] : vErrors.push(err162), errors++;
              }
            }
            if (data77.multiclass !== void 0) {
              let data94 = data77.multiclass;
              if (!(data94 === "ovr" || data94 === "ovo")) {
                let err163 = { instancePath: instancePath + "/cases/" + i10 + "/multiclass", schemaPath: "#/properties/cases/items/properties/multiclass/enum", keyword: "enum", params: { allowedValues: schema126.properties.cases.items.properties.multiclass.enum }, schema: schema126.properties.cases.items.properties.multiclass.enum, parentSchema: schema126.properties.cases.items.properties.multiclass, data: data94 };
                vErrors === null ? vErrors = [err163] : vErrors.push(err163), errors++;
              }
            }
            if (data77.baseline !== void 0) {
              let data95 = data77.baseline;
              if (data95 && typeof data95 == "object" && !Array.isArray(data95)) {
                for (let key17 in data95)
                  if (!(key17 === "stage" || key17 === "version" || key17 === "evidence" || key17 === "when_missing")) {
                    let err164 = { instancePath: instancePath + "/cases/" + i10 + "/baseline", schemaPath: "#/properties/cases/items/properties/baseline/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key17 }, schema: !1, parentSchema: schema126.properties.cases.items.properties.baseline, data: data95 };
                    vErrors === null ? vErrors = [err164] : vErrors.push(err164), errors++;
                  }
                if (data95.stage !== void 0 && (validate404(data95.stage, { instancePath: instancePath + "/cases/" + i10 + "/baseline/stage", parentData: data95, parentDataProperty: "stage", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate404.errors : vErrors.concat(validate404.errors), errors = vErrors.length)), data95.version !== void 0 && (validate404(data95.version, { instancePath: instancePath + "/cases/" + i10 + "/baseline/version", parentData: data95, parentDataProperty: "version", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate404.errors : vErrors.concat(validate404.errors), errors = vErrors.length)), data95.evidence !== void 0 && (validate400(data95.evidence, { instancePath: instancePath + "/cases/" + i10 + "/baseline/evidence", parentData: data95, parentDataProperty: "evidence", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate400.errors : vErrors.concat(validate400.errors), errors = vErrors.length)), data95.when_missing !== void 0) {
                  let data99 = data95.when_missing;
                  if (!(data99 === "hold" || data99 === "pass")) {
                    let err165 = { instancePath: instancePath + "/cases/" + i10 + "/baseline/when_missing", schemaPath: "#/properties/cases/items/properties/baseline/properties/when_missing/enum", keyword: "enum", params: { allowedValues: schema126.properties.cases.items.properties.baseline.properties.when_missing.enum }, schema: schema126.properties.cases.items.properties.baseline.properties.when_missing.enum, parentSchema: schema126.properties.cases.items.properties.baseline.properties.when_missing, data: data99 };
                    vErrors === null ? vErrors = [err165] : vErrors.push(err165), errors++;
                  }
                }
              } else {
                let err166 = { instancePath: instancePath + "/cases/" + i10 + "/baseline", schemaPath: "#/properties/cases/items/properties/baseline/type", keyword: "type", params: { type: "object" }, schema: schema126.properties.cases.items.properties.baseline.type, parentSchema: schema126.properties.cases.items.properties.baseline, data: data95 };
                vErrors === null ? vErrors = [err166] : vErrors.push(err166), errors++;
              }
            }
            if (data77.margin !== void 0) {
              let data100 = data77.margin;
              if (typeof data100 == "number" && isFinite(data100)) {
                if (data100 < 0 || isNaN(data100)) {
                  let err167 = { instancePath: instancePath + "/cases/" + i10 + "/margin", schemaPath: "#/properties/cases/items/properties/margin/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema126.properties.cases.items.properties.margin, data: data100 };
                  vErrors === null ? vErrors = [err167] : vErrors.push(err167), errors++;
                }
              } else {
                let err168 = { instancePath: instancePath + "/cases/" + i10 + "/margin", schemaPath: "#/properties/cases/items/properties/margin/type", keyword: "type", params: { type: "number" }, schema: schema126.properties.cases.items.properties.margin.type, parentSchema: schema126.properties.cases.items.properties.margin, data: data100 };
                vErrors === null ? vErrors = [err168] : vErrors.push(err168), errors++;
              }
            }
            if (data77.confidence !== void 0) {
              let data101 = data77.confidence;
              if (typeof data101 == "number" && isFinite(data101)) {
                if (data101 >= 1 || isNaN(data101)) {
                  let err169 = { instancePath: instancePath + "/cases/" + i10 + "/confidence", schemaPath: "#/properties/cases/items/properties/confidence/exclusiveMaximum", keyword: "exclusiveMaximum", params: { comparison: "<", limit: 1 }, schema: 1, parentSchema: schema126.properties.cases.items.properties.confidence, data: data101 };
                  vErrors === null ? vErrors = [err169] : vErrors.push(err169), errors++;
                }
                if (data101 <= 0.5 || isNaN(data101)) {
                  let err170 = { instancePath: instancePath + "/cases/" + i10 + "/confidence", schemaPath: "#/properties/cases/items/properties/confidence/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0.5 }, schema: 0.5, parentSchema: schema126.properties.cases.items.properties.confidence, data: data101 };
                  vErrors === null ? vErrors = [err170] : vErrors.push(err170), errors++;
                }
              } else {
                let err171 = { instancePath: instancePath + "/cases/" + i10 + "/confidence", schemaPath: "#/properties/cases/items/properties/confidence/type", keyword: "type", params: { type: "number" }, schema: schema126.properties.cases.items.properties.confidence.type, parentSchema: schema126.properties.cases.items.properties.confidence, data: data101 };
                vErrors === null ? vErrors = [err171] : vErrors.push(err171), errors++;
              }
            }
            if (data77.at_least !== void 0) {
              let data102 = data77.at_least;
              if (!(typeof data102 == "number" && isFinite(data102))) {
                let err172 = { instancePath: instancePath + "/cases/" + i10 + "/at_least", schemaPath: "#/properties/cases/items/properties/at_least/type", keyword: "type", params: { type: "number" }, schema: schema126.properties.cases.items.properties.at_least.type, parentSchema: schema126.properties.cases.items.properties.at_least, data: data102 };
                vErrors === null ? vErrors = [err172] : vErrors.push(err172), errors++;
              }
            }
            if (data77.at_most !== void 0) {
              let data103 = data77.at_most;
              if (!(typeof data103 == "number" && isFinite(data103))) {
                let err173 = { instancePath: instancePath + "/cases/" + i10 + "/at_most", schemaPath: "#/properties/cases/items/properties/at_most/type", keyword: "type", params: { type: "number" }, schema: schema126.properties.cases.items.properties.at_most.type, parentSchema: schema126.properties.cases.items.properties.at_most, data: data103 };
                vErrors === null ? vErrors = [err173] : vErrors.push(err173), errors++;
              }
            }
            if (data77.warmup !== void 0) {
              let data104 = data77.warmup;
              if (!(typeof data104 == "number" && !(data104 % 1) && !isNaN(data104) && isFinite(data104))) {
                let err174 = { instancePath: instancePath + "/cases/" + i10 + "/warmup", schemaPath: "#/properties/cases/items/properties/warmup/type", keyword: "type", params: { type: "integer" }, schema: schema126.properties.cases.items.properties.warmup.type, parentSchema: schema126.properties.cases.items.properties.warmup, data: data104 };
                vErrors === null ? vErrors = [err174] : vErrors.push(err174), errors++;
              }
              if (typeof data104 == "number" && isFinite(data104)) {
                if (data104 > 1e6 || isNaN(data104)) {
                  let err175 = { instancePath: instancePath + "/cases/" + i10 + "/warmup", schemaPath: "#/properties/cases/items/properties/warmup/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e6 }, schema: 1e6, parentSchema: schema126.properties.cases.items.properties.warmup, data: data104 };
                  vErrors === null ? vErrors = [err175] : vErrors.push(err175), errors++;
                }
                if (data104 < 0 || isNaN(data104)) {
                  let err176 = { instancePath: instancePath + "/cases/" + i10 + "/warmup", schemaPath: "#/properties/cases/items/properties/warmup/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema126.properties.cases.items.properties.warmup, data: data104 };
                  vErrors === null ? vErrors = [err176] : vErrors.push(err176), errors++;
                }
              }
            }
            if (data77.runs !== void 0) {
              let data105 = data77.runs;
              if (!(typeof data105 == "number" && !(data105 % 1) && !isNaN(data105) && isFinite(data105))) {
                let err177 = { instancePath: instancePath + "/cases/" + i10 + "/runs", schemaPath: "#/properties/cases/items/properties/runs/type", keyword: "type", params: { type: "integer" }, schema: schema126.properties.cases.items.properties.runs.type, parentSchema: schema126.properties.cases.items.properties.runs, data: data105 };
                vErrors === null ? vErrors = [err177] : vErrors.push(err177), errors++;
              }
              if (typeof data105 == "number" && isFinite(data105)) {
                if (data105 > 1e7 || isNaN(data105)) {
                  let err178 = { instancePath: instancePath + "/cases/" + i10 + "/runs", schemaPath: "#/properties/cases/items/properties/runs/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e7 }, schema: 1e7, parentSchema: schema126.properties.cases.items.properties.runs, data: data105 };
                  vErrors === null ? vErrors = [err178] : vErrors.push(err178), errors++;
                }
                if (data105 < 1 || isNaN(data105)) {
                  let err179 = { instancePath: instancePath + "/cases/" + i10 + "/runs", schemaPath: "#/properties/cases/items/properties/runs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, schema: 1, parentSchema: schema126.properties.cases.items.properties.runs, data: data105 };
                  vErrors === null ? vErrors = [err179] : vErrors.push(err179), errors++;
                }
              }
            }
            if (data77.concurrency !== void 0) {
              let data106 = data77.concurrency;
              if (!(typeof data106 == "number" && !(data106 % 1) && !isNaN(data106) && isFinite(data106))) {
                let err180 = { instancePath: instancePath + "/cases/" + i10 + "/concurrency", schemaPath: "#/properties/cases/items/properties/concurrency/type", keyword: "type", params: { type: "integer" }, schema: schema126.properties.cases.items.properties.concurrency.type, parentSchema: schema126.properties.cases.items.properties.concurrency, data: data106 };
                vErrors === null ? vErrors = [err180] : vErrors.push(err180), errors++;
              }
              if (typeof data106 == "number" && isFinite(data106)) {
                if (data106 > 1e3 || isNaN(data106)) {
                  let err181 = { instancePath: instancePath + "/cases/" + i10 + "/concurrency", schemaPath: "#/properties/cases/items/properties/concurrency/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e3 }, schema: 1e3, parentSchema: schema126.properties.cases.items.properties.concurrency, data: data106 };
                  vErrors === null ? vErrors = [err181] : vErrors.push(err181), errors++;
                }
                if (data106 < 1 || isNaN(data106)) {
                  let err182 = { instancePath: instancePath + "/cases/" + i10 + "/concurrency", schemaPath: "#/properties/cases/items/properties/concurrency/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, schema: 1, parentSchema: schema126.properties.cases.items.properties.concurrency, data: data106 };
                  vErrors === null ? vErrors = [err182] : vErrors.push(err182), errors++;
                }
              }
            }
          } else {
            let err183 = { instancePath: instancePath + "/cases/" + i10, schemaPath: "#/properties/cases/items/type", keyword: "type", params: { type: "object" }, schema: schema126.properties.cases.items.type, parentSchema: schema126.properties.cases.items, data: data77 };
            vErrors === null ? vErrors = [err183] : vErrors.push(err183), errors++;
          }
        }
      } else {
        let err184 = { instancePath: instancePath + "/cases", schemaPath: "#/properties/cases/type", keyword: "type", params: { type: "array" }, schema: schema126.properties.cases.type, parentSchema: schema126.properties.cases, data: data76 };
        vErrors === null ? vErrors = [err184] : vErrors.push(err184), errors++;
      }
    }
    if (data.seed !== void 0) {
      let data107 = data.seed;
      if (!(typeof data107 == "number" && !(data107 % 1) && !isNaN(data107) && isFinite(data107))) {
        let err185 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/type", keyword: "type", params: { type: "integer" }, schema: schema126.properties.seed.type, parentSchema: schema126.properties.seed, data: data107 };
        vErrors === null ? vErrors = [err185] : vErrors.push(err185), errors++;
      }
      if (typeof data107 == "number" && isFinite(data107)) {
        if (data107 > 4294967295 || isNaN(data107)) {
          let err186 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/maximum", keyword: "maximum", params: { comparison: "<=", limit: 4294967295 }, schema: 4294967295, parentSchema: schema126.properties.seed, data: data107 };
          vErrors === null ? vErrors = [err186] : vErrors.push(err186), errors++;
        }
        if (data107 < 0 || isNaN(data107)) {
          let err187 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema126.properties.seed, data: data107 };
          vErrors === null ? vErrors = [err187] : vErrors.push(err187), errors++;
        }
      }
    }
    if (data.resamples !== void 0) {
      let data108 = data.resamples;
      if (!(typeof data108 == "number" && !(data108 % 1) && !isNaN(data108) && isFinite(data108))) {
        let err188 = { instancePath: instancePath + "/resamples", schemaPath: "#/properties/resamples/type", keyword: "type", params: { type: "integer" }, schema: schema126.properties.resamples.type, parentSchema: schema126.properties.resamples, data: data108 };
        vErrors === null ? vErrors = [err188] : vErrors.push(err188), errors++;
      }
      if (typeof data108 == "number" && isFinite(data108)) {
        if (data108 > 1e5 || isNaN(data108)) {
          let err189 = { instancePath: instancePath + "/resamples", schemaPath: "#/properties/resamples/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e5 }, schema: 1e5, parentSchema: schema126.properties.resamples, data: data108 };
          vErrors === null ? vErrors = [err189] : vErrors.push(err189), errors++;
        }
        if (data108 < 100 || isNaN(data108)) {
          let err190 = { instancePath: instancePath + "/resamples", schemaPath: "#/properties/resamples/minimum", keyword: "minimum", params: { comparison: ">=", limit: 100 }, schema: 100, parentSchema: schema126.properties.resamples, data: data108 };
          vErrors === null ? vErrors = [err190] : vErrors.push(err190), errors++;
        }
      }
    }
    if (data.schedule !== void 0) {
      let data109 = data.schedule;
      if (data109 && typeof data109 == "object" && !Array.isArray(data109)) {
        for (let key18 in data109)
          if (!(key18 === "nightly" || key18 === "on_register")) {
            let err191 = { instancePath: instancePath + "/schedule", schemaPath: "#/properties/schedule/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key18 }, schema: !1, parentSchema: schema126.properties.schedule, data: data109 };
            vErrors === null ? vErrors = [err191] : vErrors.push(err191), errors++;
          }
        if (data109.nightly !== void 0) {
          let data110 = data109.nightly;
          if (data110 && typeof data110 == "object" && !Array.isArray(data110)) {
            if (data110.hour_utc === void 0) {
              let err192 = { instancePath: instancePath + "/schedule/nightly", schemaPath: "#/properties/schedule/properties/nightly/required", keyword: "required", params: { missingProperty: "hour_utc" }, schema: schema126.properties.schedule.properties.nightly.required, parentSchema: schema126.properties.schedule.properties.nightly, data: data110 };
              vErrors === null ? vErrors = [err192] : vErrors.push(err192), errors++;
            }
            for (let key19 in data110)
              if (key19 !== "hour_utc") {
                let err193 = { instancePath: instancePath + "/schedule/nightly", schemaPath: "#/properties/schedule/properties/nightly/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key19 }, schema: !1, parentSchema: schema126.properties.schedule.properties.nightly, data: data110 };
                vErrors === null ? vErrors = [err193] : vErrors.push(err193), errors++;
              }
            if (data110.hour_utc !== void 0) {
              let data111 = data110.hour_utc;
              if (!(typeof data111 == "number" && !(data111 % 1) && !isNaN(data111) && isFinite(data111))) {
                let err194 = { instancePath: instancePath + "/schedule/nightly/hour_utc", schemaPath: "#/properties/schedule/properties/nightly/properties/hour_utc/type", keyword: "type", params: { type: "integer" }, schema: schema126.properties.schedule.properties.nightly.properties.hour_utc.type, parentSchema: schema126.properties.schedule.properties.nightly.properties.hour_utc, data: data111 };
                vErrors === null ? vErrors = [err194] : vErrors.push(err194), errors++;
              }
              if (typeof data111 == "number" && isFinite(data111)) {
                if (data111 > 23 || isNaN(data111)) {
                  let err195 = { instancePath: instancePath + "/schedule/nightly/hour_utc", schemaPath: "#/properties/schedule/properties/nightly/properties/hour_utc/maximum", keyword: "maximum", params: { comparison: "<=", limit: 23 }, schema: 23, parentSchema: schema126.properties.schedule.properties.nightly.properties.hour_utc, data: data111 };
                  vErrors === null ? vErrors = [err195] : vErrors.push(err195), errors++;
                }
                if (data111 < 0 || isNaN(data111)) {
                  let err196 = { instancePath: instancePath + "/schedule/nightly/hour_utc", schemaPath: "#/properties/schedule/properties/nightly/properties/hour_utc/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema126.properties.schedule.properties.nightly.properties.hour_utc, data: data111 };
                  vErrors === null ? vErrors = [err196] : vErrors.push(err196), errors++;
                }
              }
            }
          } else {
            let err197 = { instancePath: instancePath + "/schedule/nightly", schemaPath: "#/properties/schedule/properties/nightly/type", keyword: "type", params: { type: "object" }, schema: schema126.properties.schedule.properties.nightly.type, parentSchema: schema126.properties.schedule.properties.nightly, data: data110 };
            vErrors === null ? vErrors = [err197] : vErrors.push(err197), errors++;
          }
        }
        if (data109.on_register !== void 0) {
          let data112 = data109.on_register;
          if (typeof data112 != "boolean") {
            let err198 = { instancePath: instancePath + "/schedule/on_register", schemaPath: "#/properties/schedule/properties/on_register/type", keyword: "type", params: { type: "boolean" }, schema: schema126.properties.schedule.properties.on_register.type, parentSchema: schema126.properties.schedule.properties.on_register, data: data112 };
            vErrors === null ? vErrors = [err198] : vErrors.push(err198), errors++;
          }
        }
      } else {
        let err199 = { instancePath: instancePath + "/schedule", schemaPath: "#/properties/schedule/type", keyword: "type", params: { type: "object" }, schema: schema126.properties.schedule.type, parentSchema: schema126.properties.schedule, data: data109 };
        vErrors === null ? vErrors = [err199] : vErrors.push(err199), errors++;
      }
    }
    if (data.custom !== void 0) {
      let data113 = data.custom;
      if (!(data113 && typeof data113 == "object" && !Array.isArray(data113))) {
        let err200 = { instancePath: instancePath + "/custom", schemaPath: "#/properties/custom/type", keyword: "type", params: { type: "object" }, schema: schema126.properties.custom.type, parentSchema: schema126.properties.custom, data: data113 };
        vErrors === null ? vErrors = [err200] : vErrors.push(err200), errors++;
      }
    }
  } else {
    let err201 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema126.type, parentSchema: schema126, data };
    vErrors === null ? vErrors = [err201] : vErrors.push(err201), errors++;
  }
  return validate399.errors = vErrors, errors === 0;
}
validate399.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
export {
  alert,
  checkpoint,
  conclusion,
  evidence,
  experiment,
  model,
  notify,
  profile,
  registry,
  selection,
  suite,
  version
};
