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

var registry = validate52, schema19 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "stemma:registry", title: "RegistryRecord", description: "The settings of a registry: lifecycle, gates, identities, stores.", type: "object", additionalProperties: !1, required: ["format", "lifecycle"], properties: { format: { const: 1, type: "integer", description: "The version of the record format." }, policy_version: { type: "integer", minimum: 1, maximum: 9007199254740991, description: "Grows with every change of the rules." }, lifecycle: { type: "object", title: "LifecycleRecord", description: "Stages and the moves between them.", additionalProperties: !1, required: ["initial", "stages"], properties: { initial: { $ref: "#/$defs/stageName", description: "The stage of a new version." }, stages: { type: "object", minProperties: 1, maxProperties: 64, propertyNames: { $ref: "#/$defs/stageName" }, additionalProperties: { type: "object", title: "StageRecord", additionalProperties: !1, required: ["to"], properties: { to: { type: "array", items: { $ref: "#/$defs/stageName" }, description: "The stages that a version may move to from here." }, exclusive: { type: "boolean", description: "At most one version at a time." }, displaced_to: { $ref: "#/$defs/stageName", description: "Where the holder goes when another version enters." }, servable: { type: "boolean", description: "A version here may be an arm of an experiment." }, deployable: { type: "boolean", description: "A version here may be deployed." }, terminal: { type: "boolean", description: "The end of life: left out of latest and of lists." } }, description: "One position in the lifecycle." }, description: "The stages, in lifecycle order." } } }, gates: { $ref: "#/$defs/gates", description: "What a stage demands before a version may enter." }, alias_gates: { $ref: "#/$defs/gates", description: "What an alias demands before it may be set." }, identities: { type: "object", description: "People and machines, with the keys they sign with.", additionalProperties: { type: "object", title: "IdentityRecord", additionalProperties: !1, required: ["emails"], properties: { emails: { type: "array", items: { type: "string", minLength: 1, maxLength: 320 }, description: "The e-mail addresses that commits carry." }, keys: { type: "array", items: { type: "string", minLength: 1, maxLength: 16384 }, description: "Public keys: SSH keys as in an authorized_keys file, and armoured OpenPGP keys." } }, description: "A person or machine." } }, groups: { type: "object", additionalProperties: { type: "array", items: { type: "string", minLength: 1, maxLength: 256 } }, description: "Named lists of identities." }, stores: { type: "array", maxItems: 64, description: "Places for artifacts. A suggested location is used only after it was trusted in Git configuration.", items: { type: "object", title: "StoreRecord", additionalProperties: !1, required: ["name"], properties: { name: { $ref: "#/$defs/storeName", description: "The name of the store." }, suggested: { type: "string", minLength: 1, maxLength: 2e3, description: "Where its maintainers keep it." }, default: { type: "boolean", description: "Used where no store is named." }, required: { type: "boolean", description: "A referenced artifact that is absent here is an error of check." } }, description: "A place for artifacts." } }, tombstones: { type: "array", description: "Models deleted whole, with their versions: append-only.", items: { type: "object", title: "Tombstone", additionalProperties: !1, required: ["model"], properties: { model: { $ref: "#/$defs/modelName", description: "The name of the deleted model." }, formerly: { type: "array", items: { $ref: "#/$defs/modelName" }, description: "Names it had before: they stay reserved." }, versions: { type: "array", items: { $ref: "#/$defs/versionId" }, description: "The versions it had." } }, description: "A model deleted whole." } }, custom: { type: "object", description: "Anything else a team wants to keep.", additionalProperties: !0 } }, $defs: { stageName: { description: "A stage name: a lower-case letter, then a-z, 0-9, underscore and hyphen.", type: "string", pattern: "^[a-z][a-z0-9_-]{0,63}$" }, gates: { type: "object", additionalProperties: { type: "array", maxItems: 64, items: { $ref: "#/$defs/gate" } } }, modelName: { description: "A model name: one or two segments of a-z, 0-9, dot, underscore and hyphen.", type: "string", pattern: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?$" }, versionId: { description: "A version: MAJOR.MINOR.PATCH with an optional lower-case prerelease, or v{14 digits}_{8 hex}.", type: "string", pattern: "^(?:(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$", maxLength: 64 }, text: { description: "A short text: 1 to 2000 characters.", type: "string", minLength: 1, maxLength: 2e3 }, storeName: { description: "A store name: a lower-case letter, then a-z, 0-9 and hyphen.", type: "string", pattern: "^[a-z][a-z0-9-]{0,63}$" }, gate: { title: "GateRecord", description: "One demand of a gate: a rule and what it needs.", type: "object", discriminator: { propertyName: "rule" }, oneOf: [{ $ref: "#/$defs/metricsGate" }, { $ref: "#/$defs/evidenceGate" }, { $ref: "#/$defs/approvalsGate" }, { $ref: "#/$defs/soakGate" }, { $ref: "#/$defs/freezeGate" }, { $ref: "#/$defs/signedGate" }, { $ref: "#/$defs/cardGate" }, { $ref: "#/$defs/artifactsGate" }, { $ref: "#/$defs/rollback_windowGate" }, { $ref: "#/$defs/waiversGate" }] }, metricsGate: { type: "object", title: "MetricsGate", description: "A metric keeps bounds, absolute or against a baseline.", additionalProperties: !1, required: ["rule"], properties: { rule: { const: "metrics", type: "string", description: "The rule to apply." }, metric: { type: "string", minLength: 1, maxLength: 256, description: "The metric; the model's primary metric when absent." }, min: { type: "number", description: "At least this value." }, max: { type: "number", description: "At most this value." }, min_improvement: { $ref: "#/$defs/amount", description: "At least this much better than the baseline: a number, or a percentage of its absolute value." }, max_regression: { $ref: "#/$defs/amount", description: "At most this much worse than the baseline: a number, or a percentage of its absolute value." }, baseline: { type: "string", minLength: 1, maxLength: 256, description: "holder (default: the present holder), or a version as X or MODEL@X." }, when_no_holder: { enum: ["pass", "refuse"], type: "string", description: "What a first promotion comes to, when there is no holder to compare with; refuse when absent." }, source: { enum: ["evidence", "declared"], type: "string", description: "Where numbers are read: evaluation evidence (default), or what versions declare." }, suite: { type: "string", minLength: 1, maxLength: 64, description: "Only evaluations by this suite." }, max_age: { $ref: "#/$defs/duration", description: "How old the evidence may be." }, signed_by: { type: "array", minItems: 1, maxItems: 64, items: { $ref: "#/$defs/personOrGroup" }, description: "Identities or groups of BASE: only evidence that one of them signed counts." } } }, evidenceGate: { type: "object", title: "EvidenceGate", description: "Suites have passed on exactly these bytes.", additionalProperties: !1, required: ["rule", "suites"], properties: { rule: { const: "evidence", type: "string", description: "The rule to apply." }, suites: { type: "array", minItems: 1, maxItems: 64, items: { type: "string", minLength: 1, maxLength: 64 }, description: "The suites, all of which must have passed." }, max_age: { $ref: "#/$defs/duration", description: "How old the evidence may be." }, signed_by: { type: "array", minItems: 1, maxItems: 64, items: { $ref: "#/$defs/personOrGroup" }, description: "Identities or groups of BASE: only evidence that one of them signed counts." } } }, approvalsGate: { type: "object", title: "ApprovalsGate", description: "People other than the author of the change approve it.", additionalProperties: !1, required: ["rule", "of"], properties: { rule: { const: "approvals", type: "string", description: "The rule to apply." }, count: { type: "integer", minimum: 1, maximum: 1e3, description: "How many of them; 1 when absent." }, of: { type: "array", minItems: 1, maxItems: 64, items: { $ref: "#/$defs/personOrGroup" }, description: "The people and groups whose approval counts." }, not_version_author: { type: "boolean", description: "Whether the author of the version does not count either." } } }, soakGate: { type: "object", title: "SoakGate", description: "The version stood in an earlier stage for so long.", additionalProperties: !1, required: ["rule", "stage", "for"], properties: { rule: { const: "soak", type: "string", description: "The rule to apply." }, stage: { $ref: "#/$defs/stageName", description: "The earlier stage." }, for: { $ref: "#/$defs/duration", description: "At least so long, all stays together." } } }, freezeGate: { type: "object", title: "FreezeGate", description: "Nothing moves during a window.", additionalProperties: !1, required: ["rule", "windows"], properties: { rule: { const: "freeze", type: "string", description: "The rule to apply." }, windows: { type: "array", minItems: 1, maxItems: 64, items: { $ref: "#/$defs/freezeWindow" }, description: "The windows; one is enough to refuse." }, zone: { type: "string", pattern: "^[A-Za-z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9_+-]+){0,2}$", maxLength: 64, description: "The time zone of days and hours, by its IANA name such as Europe/Berlin; UTC when absent." }, reason: { $ref: "#/$defs/text", description: "Why, for those who are refused." } } }, freezeWindow: { type: "object", title: "FreezeWindow", description: "A span of time, or hours of days of the week, in the zone of the demand.", additionalProperties: !1, properties: { since: { $ref: "#/$defs/moment", description: "Where a span begins." }, until: { $ref: "#/$defs/moment", description: "Where a span ends; a day counts to its end." }, days: { type: "array", minItems: 1, maxItems: 7, items: { enum: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], type: "string" }, description: "Days of the week; every day when absent." }, from: { $ref: "#/$defs/timeOfDay", description: "From this time of these days." }, to: { $ref: "#/$defs/timeOfDay", description: "To this time; one before `from` is on the next day." } } }, signedGate: { type: "object", title: "SignedGate", description: "The commits of the change, and the evaluations of its files, carry signatures that verify.", additionalProperties: !1, required: ["rule"], properties: { rule: { const: "signed", type: "string", description: "The rule to apply." }, by: { type: "array", minItems: 1, maxItems: 64, items: { $ref: "#/$defs/personOrGroup" }, description: "Identities or groups whose signatures of commits and tags count; every identity when absent." }, tag: { type: "boolean", description: "Whether the release tag of the version must be there and signed too." } } }, cardGate: { type: "object", title: "CardGate", description: "The model says what it is, whose it is and what it is for.", additionalProperties: !1, required: ["rule"], properties: { rule: { const: "card", type: "string", description: "The rule to apply." }, fields: { type: "array", minItems: 1, maxItems: 8, items: { enum: ["description", "owners", "license", "intended_use", "task"], type: "string" }, description: "What must be filled in; description, owners, license and intended_use when absent." } } }, artifactsGate: { type: "object", title: "ArtifactsGate", description: "Every file of the version is in a store.", additionalProperties: !1, required: ["rule", "store"], properties: { rule: { const: "artifacts", type: "string", description: "The rule to apply." }, store: { $ref: "#/$defs/storeName", description: "The store." } } }, rollback_windowGate: { type: "object", title: "RollbackWindowGate", description: "A recent holder may return with a hold, without the other rules.", additionalProperties: !1, required: ["rule"], properties: { rule: { const: "rollback_window", type: "string", description: "The rule to apply." }, within: { $ref: "#/$defs/duration", description: "It left the stage no longer ago." }, holders: { type: "integer", minimum: 1, maximum: 1e3, description: "It is one of so many latest holders." } } }, waiversGate: { type: "object", title: "WaiversGate", description: "A signed, expiring, reasoned exception excuses other rules.", additionalProperties: !1, required: ["rule", "by"], properties: { rule: { const: "waivers", type: "string", description: "The rule to apply." }, by: { type: "array", minItems: 1, maxItems: 64, items: { $ref: "#/$defs/personOrGroup" }, description: "Who may grant one." }, longest: { $ref: "#/$defs/duration", description: "The longest time that one may last." } } }, personOrGroup: { description: "The name of an identity or of a group.", type: "string", minLength: 1, maxLength: 256 }, duration: { description: "A duration: a number and s, m, h, d or w, such as 12h or 30d.", type: "string", pattern: "^\\d{1,9}(?:\\.\\d{1,3})?[smhdw]$" }, moment: { description: "A day, or an instant with its offset, such as 2026-12-24 or 2026-12-24T16:00:00Z.", type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,3})?)?(?:Z|[+-]\\d{2}:\\d{2}))?$" }, timeOfDay: { type: "string", pattern: "^(?:[01]\\d|2[0-3]):[0-5]\\d$|^24:00$", description: "A time of day, as HH:MM." }, amount: { title: "Amount", anyOf: [{ type: "number", minimum: 0 }, { type: "string", pattern: "^\\d{1,9}(?:\\.\\d{1,9})?%$", description: "A percentage, such as 5%." }] } } }, func1 = Object.prototype.hasOwnProperty, func3 = require_ucs2length().default, schema20 = { description: "A stage name: a lower-case letter, then a-z, 0-9, underscore and hyphen.", type: "string", pattern: "^[a-z][a-z0-9_-]{0,63}$" }, pattern3 = new RegExp("^[a-z][a-z0-9_-]{0,63}$", "u");
function validate53(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate53.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern3.test(data)) {
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
var schema21 = { type: "object", additionalProperties: { type: "array", maxItems: 64, items: { $ref: "#/$defs/gate" } } }, schema22 = { title: "GateRecord", description: "One demand of a gate: a rule and what it needs.", type: "object", discriminator: { propertyName: "rule" }, oneOf: [{ $ref: "#/$defs/metricsGate" }, { $ref: "#/$defs/evidenceGate" }, { $ref: "#/$defs/approvalsGate" }, { $ref: "#/$defs/soakGate" }, { $ref: "#/$defs/freezeGate" }, { $ref: "#/$defs/signedGate" }, { $ref: "#/$defs/cardGate" }, { $ref: "#/$defs/artifactsGate" }, { $ref: "#/$defs/rollback_windowGate" }, { $ref: "#/$defs/waiversGate" }] }, schema23 = { type: "object", title: "MetricsGate", description: "A metric keeps bounds, absolute or against a baseline.", additionalProperties: !1, required: ["rule"], properties: { rule: { const: "metrics", type: "string", description: "The rule to apply." }, metric: { type: "string", minLength: 1, maxLength: 256, description: "The metric; the model's primary metric when absent." }, min: { type: "number", description: "At least this value." }, max: { type: "number", description: "At most this value." }, min_improvement: { $ref: "#/$defs/amount", description: "At least this much better than the baseline: a number, or a percentage of its absolute value." }, max_regression: { $ref: "#/$defs/amount", description: "At most this much worse than the baseline: a number, or a percentage of its absolute value." }, baseline: { type: "string", minLength: 1, maxLength: 256, description: "holder (default: the present holder), or a version as X or MODEL@X." }, when_no_holder: { enum: ["pass", "refuse"], type: "string", description: "What a first promotion comes to, when there is no holder to compare with; refuse when absent." }, source: { enum: ["evidence", "declared"], type: "string", description: "Where numbers are read: evaluation evidence (default), or what versions declare." }, suite: { type: "string", minLength: 1, maxLength: 64, description: "Only evaluations by this suite." }, max_age: { $ref: "#/$defs/duration", description: "How old the evidence may be." }, signed_by: { type: "array", minItems: 1, maxItems: 64, items: { $ref: "#/$defs/personOrGroup" }, description: "Identities or groups of BASE: only evidence that one of them signed counts." } } }, schema24 = { title: "Amount", anyOf: [{ type: "number", minimum: 0 }, { type: "string", pattern: "^\\d{1,9}(?:\\.\\d{1,9})?%$", description: "A percentage, such as 5%." }] }, pattern4 = new RegExp("^\\d{1,9}(?:\\.\\d{1,9})?%$", "u");
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
    if (!pattern4.test(data)) {
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
var schema25 = { description: "A duration: a number and s, m, h, d or w, such as 12h or 30d.", type: "string", pattern: "^\\d{1,9}(?:\\.\\d{1,3})?[smhdw]$" }, pattern5 = new RegExp("^\\d{1,9}(?:\\.\\d{1,3})?[smhdw]$", "u");
function validate64(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate64.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern5.test(data)) {
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
var schema28 = { type: "object", title: "ApprovalsGate", description: "People other than the author of the change approve it.", additionalProperties: !1, required: ["rule", "of"], properties: { rule: { const: "approvals", type: "string", description: "The rule to apply." }, count: { type: "integer", minimum: 1, maximum: 1e3, description: "How many of them; 1 when absent." }, of: { type: "array", minItems: 1, maxItems: 64, items: { $ref: "#/$defs/personOrGroup" }, description: "The people and groups whose approval counts." }, not_version_author: { type: "boolean", description: "Whether the author of the version does not count either." } } };
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
      if (!(key0 === "rule" || key0 === "count" || key0 === "of" || key0 === "not_version_author")) {
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
  } else {
    let err12 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema28.type, parentSchema: schema28, data };
    vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
  }
  return validate71.errors = vErrors, errors === 0;
}
validate71.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var schema29 = { type: "object", title: "SoakGate", description: "The version stood in an earlier stage for so long.", additionalProperties: !1, required: ["rule", "stage", "for"], properties: { rule: { const: "soak", type: "string", description: "The rule to apply." }, stage: { $ref: "#/$defs/stageName", description: "The earlier stage." }, for: { $ref: "#/$defs/duration", description: "At least so long, all stays together." } } };
function validate73(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate73.evaluated;
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
  return validate73.errors = vErrors, errors === 0;
}
validate73.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var schema30 = { type: "object", title: "FreezeGate", description: "Nothing moves during a window.", additionalProperties: !1, required: ["rule", "windows"], properties: { rule: { const: "freeze", type: "string", description: "The rule to apply." }, windows: { type: "array", minItems: 1, maxItems: 64, items: { $ref: "#/$defs/freezeWindow" }, description: "The windows; one is enough to refuse." }, zone: { type: "string", pattern: "^[A-Za-z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9_+-]+){0,2}$", maxLength: 64, description: "The time zone of days and hours, by its IANA name such as Europe/Berlin; UTC when absent." }, reason: { $ref: "#/$defs/text", description: "Why, for those who are refused." } } }, schema31 = { type: "object", title: "FreezeWindow", description: "A span of time, or hours of days of the week, in the zone of the demand.", additionalProperties: !1, properties: { since: { $ref: "#/$defs/moment", description: "Where a span begins." }, until: { $ref: "#/$defs/moment", description: "Where a span ends; a day counts to its end." }, days: { type: "array", minItems: 1, maxItems: 7, items: { enum: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], type: "string" }, description: "Days of the week; every day when absent." }, from: { $ref: "#/$defs/timeOfDay", description: "From this time of these days." }, to: { $ref: "#/$defs/timeOfDay", description: "To this time; one before `from` is on the next day." } } }, schema32 = { description: "A day, or an instant with its offset, such as 2026-12-24 or 2026-12-24T16:00:00Z.", type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,3})?)?(?:Z|[+-]\\d{2}:\\d{2}))?$" }, pattern6 = new RegExp("^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,3})?)?(?:Z|[+-]\\d{2}:\\d{2}))?$", "u");
function validate78(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate78.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern6.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,3})?)?(?:Z|[+-]\\d{2}:\\d{2}))?$" }, schema: "^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,3})?)?(?:Z|[+-]\\d{2}:\\d{2}))?$", parentSchema: schema32, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema32.type, parentSchema: schema32, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate78.errors = vErrors, errors === 0;
}
validate78.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema33 = { type: "string", pattern: "^(?:[01]\\d|2[0-3]):[0-5]\\d$|^24:00$", description: "A time of day, as HH:MM." }, pattern7 = new RegExp("^(?:[01]\\d|2[0-3]):[0-5]\\d$|^24:00$", "u");
function validate81(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate81.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern7.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^(?:[01]\\d|2[0-3]):[0-5]\\d$|^24:00$" }, schema: "^(?:[01]\\d|2[0-3]):[0-5]\\d$|^24:00$", parentSchema: schema33, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema33.type, parentSchema: schema33, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate81.errors = vErrors, errors === 0;
}
validate81.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function validate77(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate77.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data)
      if (!(key0 === "since" || key0 === "until" || key0 === "days" || key0 === "from" || key0 === "to")) {
        let err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: !1, parentSchema: schema31, data };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    if (data.since !== void 0 && (validate78(data.since, { instancePath: instancePath + "/since", parentData: data, parentDataProperty: "since", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate78.errors : vErrors.concat(validate78.errors), errors = vErrors.length)), data.until !== void 0 && (validate78(data.until, { instancePath: instancePath + "/until", parentData: data, parentDataProperty: "until", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate78.errors : vErrors.concat(validate78.errors), errors = vErrors.length)), data.days !== void 0) {
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
    data.from !== void 0 && (validate81(data.from, { instancePath: instancePath + "/from", parentData: data, parentDataProperty: "from", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors), errors = vErrors.length)), data.to !== void 0 && (validate81(data.to, { instancePath: instancePath + "/to", parentData: data, parentDataProperty: "to", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors), errors = vErrors.length));
  } else {
    let err6 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema31.type, parentSchema: schema31, data };
    vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
  }
  return validate77.errors = vErrors, errors === 0;
}
validate77.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var schema34 = { description: "A short text: 1 to 2000 characters.", type: "string", minLength: 1, maxLength: 2e3 };
function validate85(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate85.evaluated;
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
  return validate85.errors = vErrors, errors === 0;
}
validate85.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var pattern8 = new RegExp("^[A-Za-z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9_+-]+){0,2}$", "u");
function validate76(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate76.evaluated;
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
          validate77(data1[i0], { instancePath: instancePath + "/windows/" + i0, parentData: data1, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors), errors = vErrors.length);
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
        if (!pattern8.test(data3)) {
          let err9 = { instancePath: instancePath + "/zone", schemaPath: "#/properties/zone/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9_+-]+){0,2}$" }, schema: "^[A-Za-z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9_+-]+){0,2}$", parentSchema: schema30.properties.zone, data: data3 };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
      } else {
        let err10 = { instancePath: instancePath + "/zone", schemaPath: "#/properties/zone/type", keyword: "type", params: { type: "string" }, schema: schema30.properties.zone.type, parentSchema: schema30.properties.zone, data: data3 };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    data.reason !== void 0 && (validate85(data.reason, { instancePath: instancePath + "/reason", parentData: data, parentDataProperty: "reason", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors), errors = vErrors.length));
  } else {
    let err11 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema30.type, parentSchema: schema30, data };
    vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
  }
  return validate76.errors = vErrors, errors === 0;
}
validate76.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var schema35 = { type: "object", title: "SignedGate", description: "The commits of the change, and the evaluations of its files, carry signatures that verify.", additionalProperties: !1, required: ["rule"], properties: { rule: { const: "signed", type: "string", description: "The rule to apply." }, by: { type: "array", minItems: 1, maxItems: 64, items: { $ref: "#/$defs/personOrGroup" }, description: "Identities or groups whose signatures of commits and tags count; every identity when absent." }, tag: { type: "boolean", description: "Whether the release tag of the version must be there and signed too." } } };
function validate87(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate87.evaluated;
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
  return validate87.errors = vErrors, errors === 0;
}
validate87.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var schema36 = { type: "object", title: "CardGate", description: "The model says what it is, whose it is and what it is for.", additionalProperties: !1, required: ["rule"], properties: { rule: { const: "card", type: "string", description: "The rule to apply." }, fields: { type: "array", minItems: 1, maxItems: 8, items: { enum: ["description", "owners", "license", "intended_use", "task"], type: "string" }, description: "What must be filled in; description, owners, license and intended_use when absent." } } };
function validate89(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate89.evaluated;
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
  return validate89.errors = vErrors, errors === 0;
}
validate89.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var schema37 = { type: "object", title: "ArtifactsGate", description: "Every file of the version is in a store.", additionalProperties: !1, required: ["rule", "store"], properties: { rule: { const: "artifacts", type: "string", description: "The rule to apply." }, store: { $ref: "#/$defs/storeName", description: "The store." } } }, schema38 = { description: "A store name: a lower-case letter, then a-z, 0-9 and hyphen.", type: "string", pattern: "^[a-z][a-z0-9-]{0,63}$" }, pattern9 = new RegExp("^[a-z][a-z0-9-]{0,63}$", "u");
function validate91(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate91.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern9.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9-]{0,63}$" }, schema: "^[a-z][a-z0-9-]{0,63}$", parentSchema: schema38, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema38.type, parentSchema: schema38, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate91.errors = vErrors, errors === 0;
}
validate91.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function validate90(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate90.evaluated;
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
    data.store !== void 0 && (validate91(data.store, { instancePath: instancePath + "/store", parentData: data, parentDataProperty: "store", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors), errors = vErrors.length));
  } else {
    let err5 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema37.type, parentSchema: schema37, data };
    vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
  }
  return validate90.errors = vErrors, errors === 0;
}
validate90.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var schema39 = { type: "object", title: "RollbackWindowGate", description: "A recent holder may return with a hold, without the other rules.", additionalProperties: !1, required: ["rule"], properties: { rule: { const: "rollback_window", type: "string", description: "The rule to apply." }, within: { $ref: "#/$defs/duration", description: "It left the stage no longer ago." }, holders: { type: "integer", minimum: 1, maximum: 1e3, description: "It is one of so many latest holders." } } };
function validate93(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate93.evaluated;
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
  return validate93.errors = vErrors, errors === 0;
}
validate93.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var schema40 = { type: "object", title: "WaiversGate", description: "A signed, expiring, reasoned exception excuses other rules.", additionalProperties: !1, required: ["rule", "by"], properties: { rule: { const: "waivers", type: "string", description: "The rule to apply." }, by: { type: "array", minItems: 1, maxItems: 64, items: { $ref: "#/$defs/personOrGroup" }, description: "Who may grant one." }, longest: { $ref: "#/$defs/duration", description: "The longest time that one may last." } } };
function validate95(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate95.evaluated;
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
  return validate95.errors = vErrors, errors === 0;
}
validate95.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
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
        validate73(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors), errors = vErrors.length), props0 !== !0 && (props0 = !0);
      else if (tag0 === "freeze")
        validate76(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors), errors = vErrors.length), props0 !== !0 && (props0 = !0);
      else if (tag0 === "signed")
        validate87(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors), errors = vErrors.length), props0 !== !0 && (props0 = !0);
      else if (tag0 === "card")
        validate89(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors), errors = vErrors.length), props0 !== !0 && (props0 = !0);
      else if (tag0 === "artifacts")
        validate90(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors), errors = vErrors.length), props0 !== !0 && (props0 = !0);
      else if (tag0 === "rollback_window")
        validate93(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate93.errors : vErrors.concat(validate93.errors), errors = vErrors.length), props0 !== !0 && (props0 = !0);
      else if (tag0 === "waivers")
        validate95(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate95.errors : vErrors.concat(validate95.errors), errors = vErrors.length), props0 !== !0 && (props0 = !0);
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
var schema41 = { description: "A model name: one or two segments of a-z, 0-9, dot, underscore and hyphen.", type: "string", pattern: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?$" }, pattern10 = new RegExp("^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?$", "u");
function validate112(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate112.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern10.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?$" }, schema: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?$", parentSchema: schema41, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema41.type, parentSchema: schema41, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate112.errors = vErrors, errors === 0;
}
validate112.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema42 = { description: "A version: MAJOR.MINOR.PATCH with an optional lower-case prerelease, or v{14 digits}_{8 hex}.", type: "string", pattern: "^(?:(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$", maxLength: 64 }, pattern11 = new RegExp("^(?:(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$", "u");
function validate115(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate115.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (func3(data) > 64) {
      let err0 = { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 64 }, schema: 64, parentSchema: schema42, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (!pattern11.test(data)) {
      let err1 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^(?:(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$" }, schema: "^(?:(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$", parentSchema: schema42, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  } else {
    let err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema42.type, parentSchema: schema42, data };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate115.errors = vErrors, errors === 0;
}
validate115.evaluated = { dynamicProps: !1, dynamicItems: !1 };
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
    if (data.lifecycle !== void 0) {
      let data2 = data.lifecycle;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        if (data2.initial === void 0) {
          let err8 = { instancePath: instancePath + "/lifecycle", schemaPath: "#/properties/lifecycle/required", keyword: "required", params: { missingProperty: "initial" }, schema: schema19.properties.lifecycle.required, parentSchema: schema19.properties.lifecycle, data: data2 };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
        if (data2.stages === void 0) {
          let err9 = { instancePath: instancePath + "/lifecycle", schemaPath: "#/properties/lifecycle/required", keyword: "required", params: { missingProperty: "stages" }, schema: schema19.properties.lifecycle.required, parentSchema: schema19.properties.lifecycle, data: data2 };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
        for (let key1 in data2)
          if (!(key1 === "initial" || key1 === "stages")) {
            let err10 = { instancePath: instancePath + "/lifecycle", schemaPath: "#/properties/lifecycle/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, schema: !1, parentSchema: schema19.properties.lifecycle, data: data2 };
            vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
          }
        if (data2.initial !== void 0 && (validate53(data2.initial, { instancePath: instancePath + "/lifecycle/initial", parentData: data2, parentDataProperty: "initial", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length)), data2.stages !== void 0) {
          let data4 = data2.stages;
          if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
            if (Object.keys(data4).length > 64) {
              let err11 = { instancePath: instancePath + "/lifecycle/stages", schemaPath: "#/properties/lifecycle/properties/stages/maxProperties", keyword: "maxProperties", params: { limit: 64 }, schema: 64, parentSchema: schema19.properties.lifecycle.properties.stages, data: data4 };
              vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
            }
            if (Object.keys(data4).length < 1) {
              let err12 = { instancePath: instancePath + "/lifecycle/stages", schemaPath: "#/properties/lifecycle/properties/stages/minProperties", keyword: "minProperties", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.lifecycle.properties.stages, data: data4 };
              vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
            }
            for (let key2 in data4) {
              let _errs12 = errors;
              validate53(key2, { instancePath: instancePath + "/lifecycle/stages", parentData: data4, parentDataProperty: "stages", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length);
              var valid2 = _errs12 === errors;
              if (!valid2) {
                let err13 = { instancePath: instancePath + "/lifecycle/stages", schemaPath: "#/properties/lifecycle/properties/stages/propertyNames", keyword: "propertyNames", params: { propertyName: key2 }, schema: schema19.properties.lifecycle.properties.stages.propertyNames, parentSchema: schema19.properties.lifecycle.properties.stages, data: data4 };
                vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
              }
            }
            for (let key3 in data4) {
              let data5 = data4[key3];
              if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                if (data5.to === void 0) {
                  let err14 = { instancePath: instancePath + "/lifecycle/stages/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/lifecycle/properties/stages/additionalProperties/required", keyword: "required", params: { missingProperty: "to" }, schema: schema19.properties.lifecycle.properties.stages.additionalProperties.required, parentSchema: schema19.properties.lifecycle.properties.stages.additionalProperties, data: data5 };
                  vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
                }
                for (let key4 in data5)
                  if (!(key4 === "to" || key4 === "exclusive" || key4 === "displaced_to" || key4 === "servable" || key4 === "deployable" || key4 === "terminal")) {
                    let err15 = { instancePath: instancePath + "/lifecycle/stages/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/lifecycle/properties/stages/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, schema: !1, parentSchema: schema19.properties.lifecycle.properties.stages.additionalProperties, data: data5 };
                    vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
                  }
                if (data5.to !== void 0) {
                  let data6 = data5.to;
                  if (Array.isArray(data6)) {
                    let len0 = data6.length;
                    for (let i0 = 0; i0 < len0; i0++)
                      validate53(data6[i0], { instancePath: instancePath + "/lifecycle/stages/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/to/" + i0, parentData: data6, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length);
                  } else {
                    let err16 = { instancePath: instancePath + "/lifecycle/stages/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/to", schemaPath: "#/properties/lifecycle/properties/stages/additionalProperties/properties/to/type", keyword: "type", params: { type: "array" }, schema: schema19.properties.lifecycle.properties.stages.additionalProperties.properties.to.type, parentSchema: schema19.properties.lifecycle.properties.stages.additionalProperties.properties.to, data: data6 };
                    vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
                  }
                }
                if (data5.exclusive !== void 0) {
                  let data8 = data5.exclusive;
                  if (typeof data8 != "boolean") {
                    let err17 = { instancePath: instancePath + "/lifecycle/stages/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/exclusive", schemaPath: "#/properties/lifecycle/properties/stages/additionalProperties/properties/exclusive/type", keyword: "type", params: { type: "boolean" }, schema: schema19.properties.lifecycle.properties.stages.additionalProperties.properties.exclusive.type, parentSchema: schema19.properties.lifecycle.properties.stages.additionalProperties.properties.exclusive, data: data8 };
                    vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
                  }
                }
                if (data5.displaced_to !== void 0 && (validate53(data5.displaced_to, { instancePath: instancePath + "/lifecycle/stages/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/displaced_to", parentData: data5, parentDataProperty: "displaced_to", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length)), data5.servable !== void 0) {
                  let data10 = data5.servable;
                  if (typeof data10 != "boolean") {
                    let err18 = { instancePath: instancePath + "/lifecycle/stages/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/servable", schemaPath: "#/properties/lifecycle/properties/stages/additionalProperties/properties/servable/type", keyword: "type", params: { type: "boolean" }, schema: schema19.properties.lifecycle.properties.stages.additionalProperties.properties.servable.type, parentSchema: schema19.properties.lifecycle.properties.stages.additionalProperties.properties.servable, data: data10 };
                    vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
                  }
                }
                if (data5.deployable !== void 0) {
                  let data11 = data5.deployable;
                  if (typeof data11 != "boolean") {
                    let err19 = { instancePath: instancePath + "/lifecycle/stages/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/deployable", schemaPath: "#/properties/lifecycle/properties/stages/additionalProperties/properties/deployable/type", keyword: "type", params: { type: "boolean" }, schema: schema19.properties.lifecycle.properties.stages.additionalProperties.properties.deployable.type, parentSchema: schema19.properties.lifecycle.properties.stages.additionalProperties.properties.deployable, data: data11 };
                    vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
                  }
                }
                if (data5.terminal !== void 0) {
                  let data12 = data5.terminal;
                  if (typeof data12 != "boolean") {
                    let err20 = { instancePath: instancePath + "/lifecycle/stages/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/terminal", schemaPath: "#/properties/lifecycle/properties/stages/additionalProperties/properties/terminal/type", keyword: "type", params: { type: "boolean" }, schema: schema19.properties.lifecycle.properties.stages.additionalProperties.properties.terminal.type, parentSchema: schema19.properties.lifecycle.properties.stages.additionalProperties.properties.terminal, data: data12 };
                    vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
                  }
                }
              } else {
                let err21 = { instancePath: instancePath + "/lifecycle/stages/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/lifecycle/properties/stages/additionalProperties/type", keyword: "type", params: { type: "object" }, schema: schema19.properties.lifecycle.properties.stages.additionalProperties.type, parentSchema: schema19.properties.lifecycle.properties.stages.additionalProperties, data: data5 };
                vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
              }
            }
          } else {
            let err22 = { instancePath: instancePath + "/lifecycle/stages", schemaPath: "#/properties/lifecycle/properties/stages/type", keyword: "type", params: { type: "object" }, schema: schema19.properties.lifecycle.properties.stages.type, parentSchema: schema19.properties.lifecycle.properties.stages, data: data4 };
            vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
          }
        }
      } else {
        let err23 = { instancePath: instancePath + "/lifecycle", schemaPath: "#/properties/lifecycle/type", keyword: "type", params: { type: "object" }, schema: schema19.properties.lifecycle.type, parentSchema: schema19.properties.lifecycle, data: data2 };
        vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
      }
    }
    if (data.gates !== void 0 && (validate58(data.gates, { instancePath: instancePath + "/gates", parentData: data, parentDataProperty: "gates", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors), errors = vErrors.length)), data.alias_gates !== void 0 && (validate58(data.alias_gates, { instancePath: instancePath + "/alias_gates", parentData: data, parentDataProperty: "alias_gates", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors), errors = vErrors.length)), data.identities !== void 0) {
      let data15 = data.identities;
      if (data15 && typeof data15 == "object" && !Array.isArray(data15))
        for (let key5 in data15) {
          let data16 = data15[key5];
          if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
            if (data16.emails === void 0) {
              let err24 = { instancePath: instancePath + "/identities/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/identities/additionalProperties/required", keyword: "required", params: { missingProperty: "emails" }, schema: schema19.properties.identities.additionalProperties.required, parentSchema: schema19.properties.identities.additionalProperties, data: data16 };
              vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
            }
            for (let key6 in data16)
              if (!(key6 === "emails" || key6 === "keys")) {
                let err25 = { instancePath: instancePath + "/identities/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/identities/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, schema: !1, parentSchema: schema19.properties.identities.additionalProperties, data: data16 };
                vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
              }
            if (data16.emails !== void 0) {
              let data17 = data16.emails;
              if (Array.isArray(data17)) {
                let len1 = data17.length;
                for (let i1 = 0; i1 < len1; i1++) {
                  let data18 = data17[i1];
                  if (typeof data18 == "string") {
                    if (func3(data18) > 320) {
                      let err26 = { instancePath: instancePath + "/identities/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/emails/" + i1, schemaPath: "#/properties/identities/additionalProperties/properties/emails/items/maxLength", keyword: "maxLength", params: { limit: 320 }, schema: 320, parentSchema: schema19.properties.identities.additionalProperties.properties.emails.items, data: data18 };
                      vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
                    }
                    if (func3(data18) < 1) {
                      let err27 = { instancePath: instancePath + "/identities/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/emails/" + i1, schemaPath: "#/properties/identities/additionalProperties/properties/emails/items/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.identities.additionalProperties.properties.emails.items, data: data18 };
                      vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
                    }
                  } else {
                    let err28 = { instancePath: instancePath + "/identities/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/emails/" + i1, schemaPath: "#/properties/identities/additionalProperties/properties/emails/items/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.identities.additionalProperties.properties.emails.items.type, parentSchema: schema19.properties.identities.additionalProperties.properties.emails.items, data: data18 };
                    vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
                  }
                }
              } else {
                let err29 = { instancePath: instancePath + "/identities/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/emails", schemaPath: "#/properties/identities/additionalProperties/properties/emails/type", keyword: "type", params: { type: "array" }, schema: schema19.properties.identities.additionalProperties.properties.emails.type, parentSchema: schema19.properties.identities.additionalProperties.properties.emails, data: data17 };
                vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
              }
            }
            if (data16.keys !== void 0) {
              let data19 = data16.keys;
              if (Array.isArray(data19)) {
                let len2 = data19.length;
                for (let i2 = 0; i2 < len2; i2++) {
                  let data20 = data19[i2];
                  if (typeof data20 == "string") {
                    if (func3(data20) > 16384) {
                      let err30 = { instancePath: instancePath + "/identities/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/keys/" + i2, schemaPath: "#/properties/identities/additionalProperties/properties/keys/items/maxLength", keyword: "maxLength", params: { limit: 16384 }, schema: 16384, parentSchema: schema19.properties.identities.additionalProperties.properties.keys.items, data: data20 };
                      vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
                    }
                    if (func3(data20) < 1) {
                      let err31 = { instancePath: instancePath + "/identities/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/keys/" + i2, schemaPath: "#/properties/identities/additionalProperties/properties/keys/items/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.identities.additionalProperties.properties.keys.items, data: data20 };
                      vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
                    }
                  } else {
                    let err32 = { instancePath: instancePath + "/identities/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/keys/" + i2, schemaPath: "#/properties/identities/additionalProperties/properties/keys/items/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.identities.additionalProperties.properties.keys.items.type, parentSchema: schema19.properties.identities.additionalProperties.properties.keys.items, data: data20 };
                    vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
                  }
                }
              } else {
                let err33 = { instancePath: instancePath + "/identities/" + key5.replace(/~/g, "~0").replace(/\//g, "~1") + "/keys", schemaPath: "#/properties/identities/additionalProperties/properties/keys/type", keyword: "type", params: { type: "array" }, schema: schema19.properties.identities.additionalProperties.properties.keys.type, parentSchema: schema19.properties.identities.additionalProperties.properties.keys, data: data19 };
                vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
              }
            }
          } else {
            let err34 = { instancePath: instancePath + "/identities/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/identities/additionalProperties/type", keyword: "type", params: { type: "object" }, schema: schema19.properties.identities.additionalProperties.type, parentSchema: schema19.properties.identities.additionalProperties, data: data16 };
            vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
          }
        }
      else {
        let err35 = { instancePath: instancePath + "/identities", schemaPath: "#/properties/identities/type", keyword: "type", params: { type: "object" }, schema: schema19.properties.identities.type, parentSchema: schema19.properties.identities, data: data15 };
        vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
      }
    }
    if (data.groups !== void 0) {
      let data21 = data.groups;
      if (data21 && typeof data21 == "object" && !Array.isArray(data21))
        for (let key7 in data21) {
          let data22 = data21[key7];
          if (Array.isArray(data22)) {
            let len3 = data22.length;
            for (let i3 = 0; i3 < len3; i3++) {
              let data23 = data22[i3];
              if (typeof data23 == "string") {
                if (func3(data23) > 256) {
                  let err36 = { instancePath: instancePath + "/groups/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i3, schemaPath: "#/properties/groups/additionalProperties/items/maxLength", keyword: "maxLength", params: { limit: 256 }, schema: 256, parentSchema: schema19.properties.groups.additionalProperties.items, data: data23 };
                  vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
                }
                if (func3(data23) < 1) {
                  let err37 = { instancePath: instancePath + "/groups/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i3, schemaPath: "#/properties/groups/additionalProperties/items/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.groups.additionalProperties.items, data: data23 };
                  vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
                }
              } else {
                let err38 = { instancePath: instancePath + "/groups/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i3, schemaPath: "#/properties/groups/additionalProperties/items/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.groups.additionalProperties.items.type, parentSchema: schema19.properties.groups.additionalProperties.items, data: data23 };
                vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
              }
            }
          } else {
            let err39 = { instancePath: instancePath + "/groups/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/groups/additionalProperties/type", keyword: "type", params: { type: "array" }, schema: schema19.properties.groups.additionalProperties.type, parentSchema: schema19.properties.groups.additionalProperties, data: data22 };
            vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
          }
        }
      else {
        let err40 = { instancePath: instancePath + "/groups", schemaPath: "#/properties/groups/type", keyword: "type", params: { type: "object" }, schema: schema19.properties.groups.type, parentSchema: schema19.properties.groups, data: data21 };
        vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
      }
    }
    if (data.stores !== void 0) {
      let data24 = data.stores;
      if (Array.isArray(data24)) {
        if (data24.length > 64) {
          let err41 = { instancePath: instancePath + "/stores", schemaPath: "#/properties/stores/maxItems", keyword: "maxItems", params: { limit: 64 }, schema: 64, parentSchema: schema19.properties.stores, data: data24 };
          vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
        }
        let len4 = data24.length;
        for (let i4 = 0; i4 < len4; i4++) {
          let data25 = data24[i4];
          if (data25 && typeof data25 == "object" && !Array.isArray(data25)) {
            if (data25.name === void 0) {
              let err42 = { instancePath: instancePath + "/stores/" + i4, schemaPath: "#/properties/stores/items/required", keyword: "required", params: { missingProperty: "name" }, schema: schema19.properties.stores.items.required, parentSchema: schema19.properties.stores.items, data: data25 };
              vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
            }
            for (let key8 in data25)
              if (!(key8 === "name" || key8 === "suggested" || key8 === "default" || key8 === "required")) {
                let err43 = { instancePath: instancePath + "/stores/" + i4, schemaPath: "#/properties/stores/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, schema: !1, parentSchema: schema19.properties.stores.items, data: data25 };
                vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
              }
            if (data25.name !== void 0 && (validate91(data25.name, { instancePath: instancePath + "/stores/" + i4 + "/name", parentData: data25, parentDataProperty: "name", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors), errors = vErrors.length)), data25.suggested !== void 0) {
              let data27 = data25.suggested;
              if (typeof data27 == "string") {
                if (func3(data27) > 2e3) {
                  let err44 = { instancePath: instancePath + "/stores/" + i4 + "/suggested", schemaPath: "#/properties/stores/items/properties/suggested/maxLength", keyword: "maxLength", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema19.properties.stores.items.properties.suggested, data: data27 };
                  vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
                }
                if (func3(data27) < 1) {
                  let err45 = { instancePath: instancePath + "/stores/" + i4 + "/suggested", schemaPath: "#/properties/stores/items/properties/suggested/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema19.properties.stores.items.properties.suggested, data: data27 };
                  vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
                }
              } else {
                let err46 = { instancePath: instancePath + "/stores/" + i4 + "/suggested", schemaPath: "#/properties/stores/items/properties/suggested/type", keyword: "type", params: { type: "string" }, schema: schema19.properties.stores.items.properties.suggested.type, parentSchema: schema19.properties.stores.items.properties.suggested, data: data27 };
                vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
              }
            }
            if (data25.default !== void 0) {
              let data28 = data25.default;
              if (typeof data28 != "boolean") {
                let err47 = { instancePath: instancePath + "/stores/" + i4 + "/default", schemaPath: "#/properties/stores/items/properties/default/type", keyword: "type", params: { type: "boolean" }, schema: schema19.properties.stores.items.properties.default.type, parentSchema: schema19.properties.stores.items.properties.default, data: data28 };
                vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
              }
            }
            if (data25.required !== void 0) {
              let data29 = data25.required;
              if (typeof data29 != "boolean") {
                let err48 = { instancePath: instancePath + "/stores/" + i4 + "/required", schemaPath: "#/properties/stores/items/properties/required/type", keyword: "type", params: { type: "boolean" }, schema: schema19.properties.stores.items.properties.required.type, parentSchema: schema19.properties.stores.items.properties.required, data: data29 };
                vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
              }
            }
          } else {
            let err49 = { instancePath: instancePath + "/stores/" + i4, schemaPath: "#/properties/stores/items/type", keyword: "type", params: { type: "object" }, schema: schema19.properties.stores.items.type, parentSchema: schema19.properties.stores.items, data: data25 };
            vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
          }
        }
      } else {
        let err50 = { instancePath: instancePath + "/stores", schemaPath: "#/properties/stores/type", keyword: "type", params: { type: "array" }, schema: schema19.properties.stores.type, parentSchema: schema19.properties.stores, data: data24 };
        vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
      }
    }
    if (data.tombstones !== void 0) {
      let data30 = data.tombstones;
      if (Array.isArray(data30)) {
        let len5 = data30.length;
        for (let i5 = 0; i5 < len5; i5++) {
          let data31 = data30[i5];
          if (data31 && typeof data31 == "object" && !Array.isArray(data31)) {
            if (data31.model === void 0) {
              let err51 = { instancePath: instancePath + "/tombstones/" + i5, schemaPath: "#/properties/tombstones/items/required", keyword: "required", params: { missingProperty: "model" }, schema: schema19.properties.tombstones.items.required, parentSchema: schema19.properties.tombstones.items, data: data31 };
              vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
            }
            for (let key9 in data31)
              if (!(key9 === "model" || key9 === "formerly" || key9 === "versions")) {
                let err52 = { instancePath: instancePath + "/tombstones/" + i5, schemaPath: "#/properties/tombstones/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key9 }, schema: !1, parentSchema: schema19.properties.tombstones.items, data: data31 };
                vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
              }
            if (data31.model !== void 0 && (validate112(data31.model, { instancePath: instancePath + "/tombstones/" + i5 + "/model", parentData: data31, parentDataProperty: "model", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors), errors = vErrors.length)), data31.formerly !== void 0) {
              let data33 = data31.formerly;
              if (Array.isArray(data33)) {
                let len6 = data33.length;
                for (let i6 = 0; i6 < len6; i6++)
                  validate112(data33[i6], { instancePath: instancePath + "/tombstones/" + i5 + "/formerly/" + i6, parentData: data33, parentDataProperty: i6, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors), errors = vErrors.length);
              } else {
                let err53 = { instancePath: instancePath + "/tombstones/" + i5 + "/formerly", schemaPath: "#/properties/tombstones/items/properties/formerly/type", keyword: "type", params: { type: "array" }, schema: schema19.properties.tombstones.items.properties.formerly.type, parentSchema: schema19.properties.tombstones.items.properties.formerly, data: data33 };
                vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
              }
            }
            if (data31.versions !== void 0) {
              let data35 = data31.versions;
              if (Array.isArray(data35)) {
                let len7 = data35.length;
                for (let i7 = 0; i7 < len7; i7++)
                  validate115(data35[i7], { instancePath: instancePath + "/tombstones/" + i5 + "/versions/" + i7, parentData: data35, parentDataProperty: i7, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate115.errors : vErrors.concat(validate115.errors), errors = vErrors.length);
              } else {
                let err54 = { instancePath: instancePath + "/tombstones/" + i5 + "/versions", schemaPath: "#/properties/tombstones/items/properties/versions/type", keyword: "type", params: { type: "array" }, schema: schema19.properties.tombstones.items.properties.versions.type, parentSchema: schema19.properties.tombstones.items.properties.versions, data: data35 };
                vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
              }
            }
          } else {
            let err55 = { instancePath: instancePath + "/tombstones/" + i5, schemaPath: "#/properties/tombstones/items/type", keyword: "type", params: { type: "object" }, schema: schema19.properties.tombstones.items.type, parentSchema: schema19.properties.tombstones.items, data: data31 };
            vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
          }
        }
      } else {
        let err56 = { instancePath: instancePath + "/tombstones", schemaPath: "#/properties/tombstones/type", keyword: "type", params: { type: "array" }, schema: schema19.properties.tombstones.type, parentSchema: schema19.properties.tombstones, data: data30 };
        vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
      }
    }
    if (data.custom !== void 0) {
      let data37 = data.custom;
      if (!(data37 && typeof data37 == "object" && !Array.isArray(data37))) {
        let err57 = { instancePath: instancePath + "/custom", schemaPath: "#/properties/custom/type", keyword: "type", params: { type: "object" }, schema: schema19.properties.custom.type, parentSchema: schema19.properties.custom, data: data37 };
        vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
      }
    }
  } else {
    let err58 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema19.type, parentSchema: schema19, data };
    vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
  }
  return validate52.errors = vErrors, errors === 0;
}
validate52.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var model = validate117, schema43 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "stemma:model", title: "ModelRecord", description: "What a model is, and where its versions stand.", type: "object", additionalProperties: !1, required: ["name"], properties: { name: { $ref: "#/$defs/modelName", description: "The name, equal to the folder." }, description: { type: "string", maxLength: 65536, description: "What the model does, and for whom." }, task: { $ref: "#/$defs/text", description: "The task: voice-activity-detection, classification ..." }, owners: { type: "array", maxItems: 200, items: { $ref: "#/$defs/text" }, description: "People and groups that answer for it." }, versioning: { enum: ["semver", "timestamp"], description: "How versions are named; semver when absent." }, license: { $ref: "#/$defs/text", description: "The licence of the weights, as an SPDX expression where there is one." }, intended_use: { $ref: "#/$defs/text", description: "What it is for, and what it is not for." }, tags: { type: "object", maxProperties: 2e3, propertyNames: { $ref: "#/$defs/tagName" }, additionalProperties: { anyOf: [{ type: "string", maxLength: 2e3 }, { type: "null" }] }, description: "Free labels of the model." }, primary_metric: { $ref: "#/$defs/metricName", description: "The metric that best and compare use by default." }, metrics_direction: { type: "object", maxProperties: 2e3, propertyNames: { $ref: "#/$defs/metricName" }, additionalProperties: { enum: ["up", "down"] }, description: "Whether more or less of a metric is better, where the built-in table is wrong." }, stages: { type: "object", propertyNames: { $ref: "#/$defs/stageName" }, additionalProperties: { anyOf: [{ $ref: "#/$defs/versionId" }, { type: "array", items: { $ref: "#/$defs/versionId" } }] }, description: "The lifecycle position of every version that is not in the initial stage." }, aliases: { type: "object", maxProperties: 2e3, propertyNames: { $ref: "#/$defs/aliasName" }, additionalProperties: { $ref: "#/$defs/versionId" }, description: "Free pointers to versions." }, holds: { type: "object", propertyNames: { $ref: "#/$defs/stageName" }, additionalProperties: { type: "object", title: "HoldRecord", additionalProperties: !1, required: ["reason", "by", "since"], properties: { reason: { type: "string", minLength: 1, maxLength: 65536, description: "Why nothing may move." }, by: { $ref: "#/$defs/text", description: "Who placed the hold: an e-mail address." }, since: { $ref: "#/$defs/instant", description: "When it was placed." } }, description: "A stop on a stage: who placed it, when and why." }, description: "Stages that nothing moves into or out of until the hold is lifted." }, formerly: { type: "array", items: { $ref: "#/$defs/modelName" }, description: "Earlier names: they resolve and stay reserved." }, deleted: { type: "array", items: { anyOf: [{ $ref: "#/$defs/versionId" }, { type: "object", title: "DeletedVersion", additionalProperties: !1, required: ["version"], properties: { version: { $ref: "#/$defs/versionId", description: "The deleted version." }, content: { $ref: "#/$defs/digest", description: "sha256 of the RFC 8785 JSON of its file list: [[path, digest], ...]." } }, description: "A deleted version with the digest of its content." }] }, description: "Deleted versions, append-only: never registered again with other content." }, adopted: { type: "array", items: { $ref: "#/$defs/versionId" }, description: "Versions that were taken over from elsewhere, append-only: their created and author are those of their origin." }, collected: { type: "array", items: { $ref: "#/$defs/versionId" }, description: "Versions whose bytes were freed on purpose." }, custom: { type: "object", description: "Anything else a team wants to keep.", additionalProperties: !0 } }, $defs: { modelName: { description: "A model name: one or two segments of a-z, 0-9, dot, underscore and hyphen.", type: "string", pattern: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?$" }, versionId: { description: "A version: MAJOR.MINOR.PATCH with an optional lower-case prerelease, or v{14 digits}_{8 hex}.", type: "string", pattern: "^(?:(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$", maxLength: 64 }, stageName: { description: "A stage name: a lower-case letter, then a-z, 0-9, underscore and hyphen.", type: "string", pattern: "^[a-z][a-z0-9_-]{0,63}$" }, aliasName: { description: "An alias name: a letter, then letters, digits, dot, underscore and hyphen.", type: "string", pattern: "^[A-Za-z][A-Za-z0-9_.-]{0,63}$" }, metricName: { description: "A metric name: a letter or underscore, then letters, digits and . _ @ / -.", type: "string", pattern: "^[A-Za-z_][A-Za-z0-9_.@/-]{0,127}$" }, instant: { description: "An instant: UTC with milliseconds, such as 2026-11-21T10:00:00.000Z.", type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" }, text: { description: "A short text: 1 to 2000 characters.", type: "string", minLength: 1, maxLength: 2e3 }, digest: { description: "A digest: sha256: and 64 lower-case hex digits.", type: "string", pattern: "^sha256:[0-9a-f]{64}$" }, tagName: { description: "A tag name: a-z, 0-9 and . _ / -, starting with a letter or digit.", type: "string", pattern: "^[a-z0-9][a-z0-9._/-]{0,127}$" } } }, schema44 = { description: "A model name: one or two segments of a-z, 0-9, dot, underscore and hyphen.", type: "string", pattern: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?$" };
function validate118(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate118.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern10.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?$" }, schema: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?$", parentSchema: schema44, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema44.type, parentSchema: schema44, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate118.errors = vErrors, errors === 0;
}
validate118.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema45 = { description: "A short text: 1 to 2000 characters.", type: "string", minLength: 1, maxLength: 2e3 };
function validate120(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate120.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (func3(data) > 2e3) {
      let err0 = { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema45, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (func3(data) < 1) {
      let err1 = { instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema45, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  } else {
    let err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema45.type, parentSchema: schema45, data };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate120.errors = vErrors, errors === 0;
}
validate120.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema46 = { description: "A tag name: a-z, 0-9 and . _ / -, starting with a letter or digit.", type: "string", pattern: "^[a-z0-9][a-z0-9._/-]{0,127}$" }, pattern13 = new RegExp("^[a-z0-9][a-z0-9._/-]{0,127}$", "u");
function validate125(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate125.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern13.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9][a-z0-9._/-]{0,127}$" }, schema: "^[a-z0-9][a-z0-9._/-]{0,127}$", parentSchema: schema46, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema46.type, parentSchema: schema46, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate125.errors = vErrors, errors === 0;
}
validate125.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema47 = { description: "A metric name: a letter or underscore, then letters, digits and . _ @ / -.", type: "string", pattern: "^[A-Za-z_][A-Za-z0-9_.@/-]{0,127}$" }, pattern14 = new RegExp("^[A-Za-z_][A-Za-z0-9_.@/-]{0,127}$", "u");
function validate127(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate127.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern14.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z_][A-Za-z0-9_.@/-]{0,127}$" }, schema: "^[A-Za-z_][A-Za-z0-9_.@/-]{0,127}$", parentSchema: schema47, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema47.type, parentSchema: schema47, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate127.errors = vErrors, errors === 0;
}
validate127.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema48 = { description: "A stage name: a lower-case letter, then a-z, 0-9, underscore and hyphen.", type: "string", pattern: "^[a-z][a-z0-9_-]{0,63}$" };
function validate130(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate130.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern3.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_-]{0,63}$" }, schema: "^[a-z][a-z0-9_-]{0,63}$", parentSchema: schema48, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema48.type, parentSchema: schema48, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate130.errors = vErrors, errors === 0;
}
validate130.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema49 = { description: "A version: MAJOR.MINOR.PATCH with an optional lower-case prerelease, or v{14 digits}_{8 hex}.", type: "string", pattern: "^(?:(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$", maxLength: 64 };
function validate132(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate132.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (func3(data) > 64) {
      let err0 = { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 64 }, schema: 64, parentSchema: schema49, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (!pattern11.test(data)) {
      let err1 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^(?:(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$" }, schema: "^(?:(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$", parentSchema: schema49, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  } else {
    let err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema49.type, parentSchema: schema49, data };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate132.errors = vErrors, errors === 0;
}
validate132.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema50 = { description: "An alias name: a letter, then letters, digits, dot, underscore and hyphen.", type: "string", pattern: "^[A-Za-z][A-Za-z0-9_.-]{0,63}$" }, pattern17 = new RegExp("^[A-Za-z][A-Za-z0-9_.-]{0,63}$", "u");
function validate135(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate135.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern17.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z][A-Za-z0-9_.-]{0,63}$" }, schema: "^[A-Za-z][A-Za-z0-9_.-]{0,63}$", parentSchema: schema50, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema50.type, parentSchema: schema50, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate135.errors = vErrors, errors === 0;
}
validate135.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema51 = { description: "An instant: UTC with milliseconds, such as 2026-11-21T10:00:00.000Z.", type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" }, pattern18 = new RegExp("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$", "u");
function validate140(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate140.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern18.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" }, schema: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$", parentSchema: schema51, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema51.type, parentSchema: schema51, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate140.errors = vErrors, errors === 0;
}
validate140.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema52 = { description: "A digest: sha256: and 64 lower-case hex digits.", type: "string", pattern: "^sha256:[0-9a-f]{64}$" }, pattern19 = new RegExp("^sha256:[0-9a-f]{64}$", "u");
function validate145(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate145.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern19.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^sha256:[0-9a-f]{64}$" }, schema: "^sha256:[0-9a-f]{64}$", parentSchema: schema52, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema52.type, parentSchema: schema52, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate145.errors = vErrors, errors === 0;
}
validate145.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function validate117(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate117.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, schema: schema43.required, parentSchema: schema43, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data)
      if (!func1.call(schema43.properties, key0)) {
        let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: !1, parentSchema: schema43, data };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.name !== void 0 && (validate118(data.name, { instancePath: instancePath + "/name", parentData: data, parentDataProperty: "name", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate118.errors : vErrors.concat(validate118.errors), errors = vErrors.length)), data.description !== void 0) {
      let data1 = data.description;
      if (typeof data1 == "string") {
        if (func3(data1) > 65536) {
          let err2 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/maxLength", keyword: "maxLength", params: { limit: 65536 }, schema: 65536, parentSchema: schema43.properties.description, data: data1 };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
      } else {
        let err3 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/type", keyword: "type", params: { type: "string" }, schema: schema43.properties.description.type, parentSchema: schema43.properties.description, data: data1 };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.task !== void 0 && (validate120(data.task, { instancePath: instancePath + "/task", parentData: data, parentDataProperty: "task", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate120.errors : vErrors.concat(validate120.errors), errors = vErrors.length)), data.owners !== void 0) {
      let data3 = data.owners;
      if (Array.isArray(data3)) {
        if (data3.length > 200) {
          let err4 = { instancePath: instancePath + "/owners", schemaPath: "#/properties/owners/maxItems", keyword: "maxItems", params: { limit: 200 }, schema: 200, parentSchema: schema43.properties.owners, data: data3 };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        let len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate120(data3[i0], { instancePath: instancePath + "/owners/" + i0, parentData: data3, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate120.errors : vErrors.concat(validate120.errors), errors = vErrors.length);
      } else {
        let err5 = { instancePath: instancePath + "/owners", schemaPath: "#/properties/owners/type", keyword: "type", params: { type: "array" }, schema: schema43.properties.owners.type, parentSchema: schema43.properties.owners, data: data3 };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.versioning !== void 0) {
      let data5 = data.versioning;
      if (!(data5 === "semver" || data5 === "timestamp")) {
        let err6 = { instancePath: instancePath + "/versioning", schemaPath: "#/properties/versioning/enum", keyword: "enum", params: { allowedValues: schema43.properties.versioning.enum }, schema: schema43.properties.versioning.enum, parentSchema: schema43.properties.versioning, data: data5 };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.license !== void 0 && (validate120(data.license, { instancePath: instancePath + "/license", parentData: data, parentDataProperty: "license", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate120.errors : vErrors.concat(validate120.errors), errors = vErrors.length)), data.intended_use !== void 0 && (validate120(data.intended_use, { instancePath: instancePath + "/intended_use", parentData: data, parentDataProperty: "intended_use", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate120.errors : vErrors.concat(validate120.errors), errors = vErrors.length)), data.tags !== void 0) {
      let data8 = data.tags;
      if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
        if (Object.keys(data8).length > 2e3) {
          let err7 = { instancePath: instancePath + "/tags", schemaPath: "#/properties/tags/maxProperties", keyword: "maxProperties", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema43.properties.tags, data: data8 };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        for (let key1 in data8) {
          let _errs14 = errors;
          validate125(key1, { instancePath: instancePath + "/tags", parentData: data8, parentDataProperty: "tags", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate125.errors : vErrors.concat(validate125.errors), errors = vErrors.length);
          var valid3 = _errs14 === errors;
          if (!valid3) {
            let err8 = { instancePath: instancePath + "/tags", schemaPath: "#/properties/tags/propertyNames", keyword: "propertyNames", params: { propertyName: key1 }, schema: schema43.properties.tags.propertyNames, parentSchema: schema43.properties.tags, data: data8 };
            vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
          }
        }
        for (let key2 in data8) {
          let data9 = data8[key2], _errs17 = errors, valid5 = !1, _errs18 = errors;
          if (typeof data9 == "string") {
            if (func3(data9) > 2e3) {
              let err9 = { instancePath: instancePath + "/tags/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/tags/additionalProperties/anyOf/0/maxLength", keyword: "maxLength", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema43.properties.tags.additionalProperties.anyOf[0], data: data9 };
              vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
            }
          } else {
            let err10 = { instancePath: instancePath + "/tags/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/tags/additionalProperties/anyOf/0/type", keyword: "type", params: { type: "string" }, schema: schema43.properties.tags.additionalProperties.anyOf[0].type, parentSchema: schema43.properties.tags.additionalProperties.anyOf[0], data: data9 };
            vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
          }
          var _valid0 = _errs18 === errors;
          valid5 = valid5 || _valid0;
          let _errs20 = errors;
          if (data9 !== null) {
            let err11 = { instancePath: instancePath + "/tags/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/tags/additionalProperties/anyOf/1/type", keyword: "type", params: { type: "null" }, schema: schema43.properties.tags.additionalProperties.anyOf[1].type, parentSchema: schema43.properties.tags.additionalProperties.anyOf[1], data: data9 };
            vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
          }
          var _valid0 = _errs20 === errors;
          if (valid5 = valid5 || _valid0, valid5)
            errors = _errs17, vErrors !== null && (_errs17 ? vErrors.length = _errs17 : vErrors = null);
          else {
            let err12 = { instancePath: instancePath + "/tags/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/tags/additionalProperties/anyOf", keyword: "anyOf", params: {}, schema: schema43.properties.tags.additionalProperties.anyOf, parentSchema: schema43.properties.tags.additionalProperties, data: data9 };
            vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
          }
        }
      } else {
        let err13 = { instancePath: instancePath + "/tags", schemaPath: "#/properties/tags/type", keyword: "type", params: { type: "object" }, schema: schema43.properties.tags.type, parentSchema: schema43.properties.tags, data: data8 };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.primary_metric !== void 0 && (validate127(data.primary_metric, { instancePath: instancePath + "/primary_metric", parentData: data, parentDataProperty: "primary_metric", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate127.errors : vErrors.concat(validate127.errors), errors = vErrors.length)), data.metrics_direction !== void 0) {
      let data11 = data.metrics_direction;
      if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
        if (Object.keys(data11).length > 2e3) {
          let err14 = { instancePath: instancePath + "/metrics_direction", schemaPath: "#/properties/metrics_direction/maxProperties", keyword: "maxProperties", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema43.properties.metrics_direction, data: data11 };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
        for (let key3 in data11) {
          let _errs25 = errors;
          validate127(key3, { instancePath: instancePath + "/metrics_direction", parentData: data11, parentDataProperty: "metrics_direction", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate127.errors : vErrors.concat(validate127.errors), errors = vErrors.length);
          var valid6 = _errs25 === errors;
          if (!valid6) {
            let err15 = { instancePath: instancePath + "/metrics_direction", schemaPath: "#/properties/metrics_direction/propertyNames", keyword: "propertyNames", params: { propertyName: key3 }, schema: schema43.properties.metrics_direction.propertyNames, parentSchema: schema43.properties.metrics_direction, data: data11 };
            vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
          }
        }
        for (let key4 in data11) {
          let data12 = data11[key4];
          if (!(data12 === "up" || data12 === "down")) {
            let err16 = { instancePath: instancePath + "/metrics_direction/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/metrics_direction/additionalProperties/enum", keyword: "enum", params: { allowedValues: schema43.properties.metrics_direction.additionalProperties.enum }, schema: schema43.properties.metrics_direction.additionalProperties.enum, parentSchema: schema43.properties.metrics_direction.additionalProperties, data: data12 };
            vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
          }
        }
      } else {
        let err17 = { instancePath: instancePath + "/metrics_direction", schemaPath: "#/properties/metrics_direction/type", keyword: "type", params: { type: "object" }, schema: schema43.properties.metrics_direction.type, parentSchema: schema43.properties.metrics_direction, data: data11 };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
    if (data.stages !== void 0) {
      let data13 = data.stages;
      if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
        for (let key5 in data13) {
          let _errs30 = errors;
          validate130(key5, { instancePath: instancePath + "/stages", parentData: data13, parentDataProperty: "stages", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate130.errors : vErrors.concat(validate130.errors), errors = vErrors.length);
          var valid8 = _errs30 === errors;
          if (!valid8) {
            let err18 = { instancePath: instancePath + "/stages", schemaPath: "#/properties/stages/propertyNames", keyword: "propertyNames", params: { propertyName: key5 }, schema: schema43.properties.stages.propertyNames, parentSchema: schema43.properties.stages, data: data13 };
            vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
          }
        }
        for (let key6 in data13) {
          let data14 = data13[key6], _errs33 = errors, valid10 = !1, _errs34 = errors;
          validate132(data14, { instancePath: instancePath + "/stages/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data13, parentDataProperty: key6, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate132.errors : vErrors.concat(validate132.errors), errors = vErrors.length);
          var _valid1 = _errs34 === errors;
          valid10 = valid10 || _valid1;
          let _errs35 = errors;
          if (Array.isArray(data14)) {
            let len1 = data14.length;
            for (let i1 = 0; i1 < len1; i1++)
              validate132(data14[i1], { instancePath: instancePath + "/stages/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i1, parentData: data14, parentDataProperty: i1, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate132.errors : vErrors.concat(validate132.errors), errors = vErrors.length);
          } else {
            let err19 = { instancePath: instancePath + "/stages/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/stages/additionalProperties/anyOf/1/type", keyword: "type", params: { type: "array" }, schema: schema43.properties.stages.additionalProperties.anyOf[1].type, parentSchema: schema43.properties.stages.additionalProperties.anyOf[1], data: data14 };
            vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
          }
          var _valid1 = _errs35 === errors;
          if (valid10 = valid10 || _valid1, valid10)
            errors = _errs33, vErrors !== null && (_errs33 ? vErrors.length = _errs33 : vErrors = null);
          else {
            let err20 = { instancePath: instancePath + "/stages/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/stages/additionalProperties/anyOf", keyword: "anyOf", params: {}, schema: schema43.properties.stages.additionalProperties.anyOf, parentSchema: schema43.properties.stages.additionalProperties, data: data14 };
            vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
          }
        }
      } else {
        let err21 = { instancePath: instancePath + "/stages", schemaPath: "#/properties/stages/type", keyword: "type", params: { type: "object" }, schema: schema43.properties.stages.type, parentSchema: schema43.properties.stages, data: data13 };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    }
    if (data.aliases !== void 0) {
      let data16 = data.aliases;
      if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
        if (Object.keys(data16).length > 2e3) {
          let err22 = { instancePath: instancePath + "/aliases", schemaPath: "#/properties/aliases/maxProperties", keyword: "maxProperties", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema43.properties.aliases, data: data16 };
          vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
        }
        for (let key7 in data16) {
          let _errs40 = errors;
          validate135(key7, { instancePath: instancePath + "/aliases", parentData: data16, parentDataProperty: "aliases", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate135.errors : vErrors.concat(validate135.errors), errors = vErrors.length);
          var valid13 = _errs40 === errors;
          if (!valid13) {
            let err23 = { instancePath: instancePath + "/aliases", schemaPath: "#/properties/aliases/propertyNames", keyword: "propertyNames", params: { propertyName: key7 }, schema: schema43.properties.aliases.propertyNames, parentSchema: schema43.properties.aliases, data: data16 };
            vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
          }
        }
        for (let key8 in data16)
          validate132(data16[key8], { instancePath: instancePath + "/aliases/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data16, parentDataProperty: key8, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate132.errors : vErrors.concat(validate132.errors), errors = vErrors.length);
      } else {
        let err24 = { instancePath: instancePath + "/aliases", schemaPath: "#/properties/aliases/type", keyword: "type", params: { type: "object" }, schema: schema43.properties.aliases.type, parentSchema: schema43.properties.aliases, data: data16 };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
    }
    if (data.holds !== void 0) {
      let data18 = data.holds;
      if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
        for (let key9 in data18) {
          let _errs45 = errors;
          validate130(key9, { instancePath: instancePath + "/holds", parentData: data18, parentDataProperty: "holds", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate130.errors : vErrors.concat(validate130.errors), errors = vErrors.length);
          var valid15 = _errs45 === errors;
          if (!valid15) {
            let err25 = { instancePath: instancePath + "/holds", schemaPath: "#/properties/holds/propertyNames", keyword: "propertyNames", params: { propertyName: key9 }, schema: schema43.properties.holds.propertyNames, parentSchema: schema43.properties.holds, data: data18 };
            vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
          }
        }
        for (let key10 in data18) {
          let data19 = data18[key10];
          if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
            if (data19.reason === void 0) {
              let err26 = { instancePath: instancePath + "/holds/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/holds/additionalProperties/required", keyword: "required", params: { missingProperty: "reason" }, schema: schema43.properties.holds.additionalProperties.required, parentSchema: schema43.properties.holds.additionalProperties, data: data19 };
              vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
            }
            if (data19.by === void 0) {
              let err27 = { instancePath: instancePath + "/holds/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/holds/additionalProperties/required", keyword: "required", params: { missingProperty: "by" }, schema: schema43.properties.holds.additionalProperties.required, parentSchema: schema43.properties.holds.additionalProperties, data: data19 };
              vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
            }
            if (data19.since === void 0) {
              let err28 = { instancePath: instancePath + "/holds/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/holds/additionalProperties/required", keyword: "required", params: { missingProperty: "since" }, schema: schema43.properties.holds.additionalProperties.required, parentSchema: schema43.properties.holds.additionalProperties, data: data19 };
              vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
            }
            for (let key11 in data19)
              if (!(key11 === "reason" || key11 === "by" || key11 === "since")) {
                let err29 = { instancePath: instancePath + "/holds/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/holds/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key11 }, schema: !1, parentSchema: schema43.properties.holds.additionalProperties, data: data19 };
                vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
              }
            if (data19.reason !== void 0) {
              let data20 = data19.reason;
              if (typeof data20 == "string") {
                if (func3(data20) > 65536) {
                  let err30 = { instancePath: instancePath + "/holds/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/reason", schemaPath: "#/properties/holds/additionalProperties/properties/reason/maxLength", keyword: "maxLength", params: { limit: 65536 }, schema: 65536, parentSchema: schema43.properties.holds.additionalProperties.properties.reason, data: data20 };
                  vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
                }
                if (func3(data20) < 1) {
                  let err31 = { instancePath: instancePath + "/holds/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/reason", schemaPath: "#/properties/holds/additionalProperties/properties/reason/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema43.properties.holds.additionalProperties.properties.reason, data: data20 };
                  vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
                }
              } else {
                let err32 = { instancePath: instancePath + "/holds/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/reason", schemaPath: "#/properties/holds/additionalProperties/properties/reason/type", keyword: "type", params: { type: "string" }, schema: schema43.properties.holds.additionalProperties.properties.reason.type, parentSchema: schema43.properties.holds.additionalProperties.properties.reason, data: data20 };
                vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
              }
            }
            data19.by !== void 0 && (validate120(data19.by, { instancePath: instancePath + "/holds/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/by", parentData: data19, parentDataProperty: "by", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate120.errors : vErrors.concat(validate120.errors), errors = vErrors.length)), data19.since !== void 0 && (validate140(data19.since, { instancePath: instancePath + "/holds/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/since", parentData: data19, parentDataProperty: "since", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate140.errors : vErrors.concat(validate140.errors), errors = vErrors.length));
          } else {
            let err33 = { instancePath: instancePath + "/holds/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/holds/additionalProperties/type", keyword: "type", params: { type: "object" }, schema: schema43.properties.holds.additionalProperties.type, parentSchema: schema43.properties.holds.additionalProperties, data: data19 };
            vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
          }
        }
      } else {
        let err34 = { instancePath: instancePath + "/holds", schemaPath: "#/properties/holds/type", keyword: "type", params: { type: "object" }, schema: schema43.properties.holds.type, parentSchema: schema43.properties.holds, data: data18 };
        vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
      }
    }
    if (data.formerly !== void 0) {
      let data23 = data.formerly;
      if (Array.isArray(data23)) {
        let len2 = data23.length;
        for (let i2 = 0; i2 < len2; i2++)
          validate118(data23[i2], { instancePath: instancePath + "/formerly/" + i2, parentData: data23, parentDataProperty: i2, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate118.errors : vErrors.concat(validate118.errors), errors = vErrors.length);
      } else {
        let err35 = { instancePath: instancePath + "/formerly", schemaPath: "#/properties/formerly/type", keyword: "type", params: { type: "array" }, schema: schema43.properties.formerly.type, parentSchema: schema43.properties.formerly, data: data23 };
        vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
      }
    }
    if (data.deleted !== void 0) {
      let data25 = data.deleted;
      if (Array.isArray(data25)) {
        let len3 = data25.length;
        for (let i3 = 0; i3 < len3; i3++) {
          let data26 = data25[i3], _errs60 = errors, valid22 = !1, _errs61 = errors;
          validate132(data26, { instancePath: instancePath + "/deleted/" + i3, parentData: data25, parentDataProperty: i3, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate132.errors : vErrors.concat(validate132.errors), errors = vErrors.length);
          var _valid2 = _errs61 === errors;
          valid22 = valid22 || _valid2;
          let _errs62 = errors;
          if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
            if (data26.version === void 0) {
              let err36 = { instancePath: instancePath + "/deleted/" + i3, schemaPath: "#/properties/deleted/items/anyOf/1/required", keyword: "required", params: { missingProperty: "version" }, schema: schema43.properties.deleted.items.anyOf[1].required, parentSchema: schema43.properties.deleted.items.anyOf[1], data: data26 };
              vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
            }
            for (let key12 in data26)
              if (!(key12 === "version" || key12 === "content")) {
                let err37 = { instancePath: instancePath + "/deleted/" + i3, schemaPath: "#/properties/deleted/items/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key12 }, schema: !1, parentSchema: schema43.properties.deleted.items.anyOf[1], data: data26 };
                vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
              }
            data26.version !== void 0 && (validate132(data26.version, { instancePath: instancePath + "/deleted/" + i3 + "/version", parentData: data26, parentDataProperty: "version", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate132.errors : vErrors.concat(validate132.errors), errors = vErrors.length)), data26.content !== void 0 && (validate145(data26.content, { instancePath: instancePath + "/deleted/" + i3 + "/content", parentData: data26, parentDataProperty: "content", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate145.errors : vErrors.concat(validate145.errors), errors = vErrors.length));
          } else {
            let err38 = { instancePath: instancePath + "/deleted/" + i3, schemaPath: "#/properties/deleted/items/anyOf/1/type", keyword: "type", params: { type: "object" }, schema: schema43.properties.deleted.items.anyOf[1].type, parentSchema: schema43.properties.deleted.items.anyOf[1], data: data26 };
            vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
          }
          var _valid2 = _errs62 === errors;
          if (valid22 = valid22 || _valid2, valid22)
            errors = _errs60, vErrors !== null && (_errs60 ? vErrors.length = _errs60 : vErrors = null);
          else {
            let err39 = { instancePath: instancePath + "/deleted/" + i3, schemaPath: "#/properties/deleted/items/anyOf", keyword: "anyOf", params: {}, schema: schema43.properties.deleted.items.anyOf, parentSchema: schema43.properties.deleted.items, data: data26 };
            vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
          }
        }
      } else {
        let err40 = { instancePath: instancePath + "/deleted", schemaPath: "#/properties/deleted/type", keyword: "type", params: { type: "array" }, schema: schema43.properties.deleted.type, parentSchema: schema43.properties.deleted, data: data25 };
        vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
      }
    }
    if (data.adopted !== void 0) {
      let data29 = data.adopted;
      if (Array.isArray(data29)) {
        let len4 = data29.length;
        for (let i4 = 0; i4 < len4; i4++)
          validate132(data29[i4], { instancePath: instancePath + "/adopted/" + i4, parentData: data29, parentDataProperty: i4, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate132.errors : vErrors.concat(validate132.errors), errors = vErrors.length);
      } else {
        let err41 = { instancePath: instancePath + "/adopted", schemaPath: "#/properties/adopted/type", keyword: "type", params: { type: "array" }, schema: schema43.properties.adopted.type, parentSchema: schema43.properties.adopted, data: data29 };
        vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
      }
    }
    if (data.collected !== void 0) {
      let data31 = data.collected;
      if (Array.isArray(data31)) {
        let len5 = data31.length;
        for (let i5 = 0; i5 < len5; i5++)
          validate132(data31[i5], { instancePath: instancePath + "/collected/" + i5, parentData: data31, parentDataProperty: i5, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate132.errors : vErrors.concat(validate132.errors), errors = vErrors.length);
      } else {
        let err42 = { instancePath: instancePath + "/collected", schemaPath: "#/properties/collected/type", keyword: "type", params: { type: "array" }, schema: schema43.properties.collected.type, parentSchema: schema43.properties.collected, data: data31 };
        vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
      }
    }
    if (data.custom !== void 0) {
      let data33 = data.custom;
      if (!(data33 && typeof data33 == "object" && !Array.isArray(data33))) {
        let err43 = { instancePath: instancePath + "/custom", schemaPath: "#/properties/custom/type", keyword: "type", params: { type: "object" }, schema: schema43.properties.custom.type, parentSchema: schema43.properties.custom, data: data33 };
        vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
      }
    }
  } else {
    let err44 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema43.type, parentSchema: schema43, data };
    vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
  }
  return validate117.errors = vErrors, errors === 0;
}
validate117.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var version = validate149, schema53 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "stemma:version", title: "VersionRecord", description: "One version of a model: facts that never change after registration, and annotations that may.", type: "object", additionalProperties: !1, required: ["version", "created", "author"], properties: { version: { $ref: "#/$defs/versionId", description: "The version itself, equal to the file name." }, ordinal: { type: "integer", minimum: 1, maximum: 9007199254740991, description: "Registration counter within the model, for clients that want integer versions." }, created: { $ref: "#/$defs/instant", description: "When the version was registered, UTC with milliseconds." }, author: { $ref: "#/$defs/text", description: "Who registered it, as Name <email>." }, description: { $ref: "#/$defs/prose", description: "What is special about this version." }, change: { type: "object", title: "VersionChange", description: "How the version differs from the one it was derived against.", additionalProperties: !1, required: ["level"], properties: { level: { enum: ["initial", "major", "minor", "patch"], description: "The level that the derivation found; initial for the first version." }, from: { $ref: "#/$defs/versionId", description: "The version it was compared with." }, reasons: { type: "array", items: { $ref: "#/$defs/text" }, description: "What differs, one short phrase each." }, notes: { $ref: "#/$defs/prose", description: "The author's own words about the change." } } }, task: { $ref: "#/$defs/text", description: "The task, where it differs from the task of the model." }, framework: { $ref: "#/$defs/word", description: "The framework that loads the weights: onnx, pytorch, tensorflow ..." }, model_type: { $ref: "#/$defs/text", description: "The algorithm or architecture." }, artifacts: { type: "array", maxItems: 200, items: { $ref: "#/$defs/artifact" }, description: "The files of the version, each named by its sha256." }, interface: { $ref: "#/$defs/interface" }, inspection: { $ref: "#/$defs/inspection" }, features: { type: "array", maxItems: 2e3, items: { $ref: "#/$defs/text" }, description: "The names of the input features, in order." }, parents: { type: "array", maxItems: 200, items: { $ref: "#/$defs/parent" }, description: "The versions that this one was made from." }, dataset: { type: "array", maxItems: 200, items: { $ref: "#/$defs/dataset" }, description: "The data that it was trained on." }, training: { type: "object", title: "Training", description: "When and on what the training ran.", additionalProperties: !1, properties: { started: { $ref: "#/$defs/instant", description: "Start of the training." }, ended: { $ref: "#/$defs/instant", description: "End of the training." }, duration_s: { type: "number", minimum: 0, description: "Duration in seconds." }, samples: { type: "object", title: "Samples", description: "Number of samples in each split.", additionalProperties: !1, properties: { train: { $ref: "#/$defs/count", description: "Samples trained on." }, validation: { $ref: "#/$defs/count", description: "Samples used to choose the model." }, test: { $ref: "#/$defs/count", description: "Samples held out." } } }, host: { $ref: "#/$defs/text", description: "The machine it ran on." } } }, source: { type: "object", title: "Source", description: "Where the version came from.", additionalProperties: !1, properties: { run: { $ref: "#/$defs/text", description: "The training run, as system:id." }, commit: { $ref: "#/$defs/text", description: "The commit that produced it." }, uri: { $ref: "#/$defs/text", description: "The place it was taken from; never opened by Stemma." } } }, code: { type: "object", title: "Code", description: "The code that goes with the version.", additionalProperties: !1, required: ["repository"], properties: { repository: { $ref: "#/$defs/text", description: "The repository of the code." }, commit: { $ref: "#/$defs/text", description: "The commit in it." } } }, parameters: { type: "object", maxProperties: 2e3, additionalProperties: { $ref: "#/$defs/parameter" }, propertyNames: { maxLength: 256 }, description: "Hyperparameters." }, config: { type: "object", title: "ConfigReference", description: "The configuration that it was trained or runs with.", additionalProperties: !1, required: ["hash"], properties: { hash: { $ref: "#/$defs/digest", description: "sha256 of the RFC 8785 JSON of the configuration: key order does not matter." }, artifact: { $ref: "#/$defs/digest", description: "sha256 of the configuration file, byte for byte, in the store." } } }, metrics: { type: "object", maxProperties: 2e3, propertyNames: { $ref: "#/$defs/metricName" }, additionalProperties: { $ref: "#/$defs/metric" }, description: "Metrics as declared by the author." }, tags: { $ref: "#/$defs/tags", description: "Free labels of the version." }, exports: { type: "array", maxItems: 200, description: "The same version in other formats.", items: { type: "object", title: "ExportRecord", additionalProperties: !1, required: ["format"], properties: { format: { $ref: "#/$defs/word", description: "The format of the export." }, path: { $ref: "#/$defs/artifactPath", description: "Relative path within the export, with forward slashes." }, digest: { $ref: "#/$defs/digest", description: "sha256 of the bytes." }, size: { $ref: "#/$defs/count", description: "Size in bytes." }, uri: { $ref: "#/$defs/text", description: "Where it lives if it is not in a store; never opened by Stemma." }, created: { $ref: "#/$defs/instant", description: "When it was added." }, role: { enum: ["weights", "tokenizer", "preprocessing", "config", "manifest", "other"], description: "What the file is for; weights when absent." }, inspection: { $ref: "#/$defs/inspection" } }, description: "The version in another format." } }, links: { type: "array", maxItems: 200, items: { $ref: "#/$defs/text" }, description: "Addresses of reports, cards, papers." }, resources: { type: "object", title: "Resources", description: "What the version needs to run.", additionalProperties: !1, properties: { memory_bytes: { $ref: "#/$defs/count", description: "Memory in bytes." }, gpu_memory_bytes: { $ref: "#/$defs/count", description: "Accelerator memory in bytes." } } }, custom: { type: "object", description: "Anything else a team wants to keep.", additionalProperties: !0 } }, $defs: { versionId: { description: "A version: MAJOR.MINOR.PATCH with an optional lower-case prerelease, or v{14 digits}_{8 hex}.", type: "string", pattern: "^(?:(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$", maxLength: 64 }, instant: { description: "An instant: UTC with milliseconds, such as 2026-11-21T10:00:00.000Z.", type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" }, digest: { description: "A digest: sha256: and 64 lower-case hex digits.", type: "string", pattern: "^sha256:[0-9a-f]{64}$" }, text: { description: "A short text: 1 to 2000 characters.", type: "string", minLength: 1, maxLength: 2e3 }, prose: { description: "A text of at most 65536 characters.", type: "string", maxLength: 65536 }, word: { description: "A lower-case word: a-z, 0-9 and . _ + -, at most 64 characters.", type: "string", pattern: "^[a-z0-9][a-z0-9._+-]{0,63}$" }, count: { description: "A whole number from 0.", type: "integer", minimum: 0, maximum: 9007199254740991 }, metricName: { description: "A metric name: a letter or underscore, then letters, digits and . _ @ / -.", type: "string", pattern: "^[A-Za-z_][A-Za-z0-9_.@/-]{0,127}$" }, artifactPath: { description: "A relative path with forward slashes that can be written below any folder on any system, and stays inside it: at most 1024 characters, no '..', colon, backslash, control character or Windows device name.", type: "string", pattern: "^(?:(?!(?:[cC][oO][nN]|[pP][rR][nN]|[aA][uU][xX]|[nN][uU][lL]|[cC][oO][mM][0-9]|[lL][pP][tT][0-9])(?:[./]|$)|\\.[gG][iI][tT](?:/|$))[^/\\\\:\\p{Cc}\\p{Cs}\\ufffd]*[^/\\\\:\\p{Cc}\\p{Cs}\\ufffd. ](?:/(?!$)|$))+$", maxLength: 1024 }, artifact: { type: "object", title: "ArtifactRecord", additionalProperties: !1, required: ["path", "digest", "size"], properties: { path: { $ref: "#/$defs/artifactPath", description: "Relative path within the version, with forward slashes." }, digest: { $ref: "#/$defs/digest", description: "sha256 of the bytes." }, size: { $ref: "#/$defs/count", description: "Size in bytes." }, format: { $ref: "#/$defs/word", description: "The file format." }, role: { enum: ["weights", "tokenizer", "preprocessing", "config", "manifest", "other"], description: "What the file is for; weights when absent." } }, description: "One file of a version." }, tensor: { type: "object", title: "TensorSpec", additionalProperties: !1, required: ["name", "type"], properties: { name: { type: "string", maxLength: 1024, description: "Name of the input or output." }, type: { $ref: "#/$defs/text", description: "Element type: float32, int64, string ..." }, shape: { type: "array", maxItems: 64, items: { anyOf: [{ type: "integer", minimum: 0, maximum: 9007199254740991 }, { type: "string", minLength: 1, maxLength: 256 }, { type: "null" }] }, description: "Dimensions: a number, the name of a symbolic one, or null for an unnamed one." } }, description: "One input or output of a model." }, interface: { type: "object", title: "ModelInterface", description: "Inputs and outputs of the model.", additionalProperties: !1, required: ["inputs", "outputs"], properties: { inputs: { type: "array", maxItems: 2e3, items: { $ref: "#/$defs/tensor" }, description: "What the model takes, in order." }, outputs: { type: "array", maxItems: 2e3, items: { $ref: "#/$defs/tensor" }, description: "What the model gives, in order." } } }, versionReference: { description: "A version reference: model@version.", type: "string", pattern: "^[a-z0-9][a-z0-9._-]*(?:/[a-z0-9][a-z0-9._-]*)?@[0-9a-z._-]+$", maxLength: 256 }, parent: { anyOf: [{ $ref: "#/$defs/versionReference" }, { type: "object", title: "ParentRecord", additionalProperties: !1, required: ["version"], properties: { version: { $ref: "#/$defs/versionReference", description: "The parent as model@version." }, relation: { $ref: "#/$defs/word", description: "How it was used: fine-tuned, distilled, merged ..." } }, description: "A parent and how it was used." }] }, dataset: { type: "object", title: "DatasetRecord", additionalProperties: !1, required: ["name"], properties: { name: { $ref: "#/$defs/text", description: "Name of the dataset." }, version: { $ref: "#/$defs/text", description: "Version of the dataset." }, digest: { $ref: "#/$defs/digest", description: "sha256 of the dataset or of its manifest." } }, description: "A dataset, by name." }, parameter: { description: "A parameter: text, number, true or false, nothing, a list or a map of them.", anyOf: [{ type: "string", maxLength: 65536 }, { type: "number" }, { type: "boolean" }, { type: "null" }, { type: "array" }, { type: "object", additionalProperties: !0 }] }, metric: { anyOf: [{ type: "number" }, { type: "object", title: "MetricRecord", additionalProperties: !1, required: ["value"], properties: { value: { type: "number", description: "The measured value." }, at: { $ref: "#/$defs/instant", description: "When it was measured." }, dataset: { $ref: "#/$defs/text", description: "What it was measured on." } }, description: "A metric with its circumstances." }] }, tags: { type: "object", maxProperties: 2e3, propertyNames: { $ref: "#/$defs/tagName" }, additionalProperties: { anyOf: [{ type: "string", maxLength: 2e3 }, { type: "null" }] } }, tagName: { description: "A tag name: a-z, 0-9 and . _ / -, starting with a letter or digit.", type: "string", pattern: "^[a-z0-9][a-z0-9._/-]{0,127}$" }, inspection: { type: "object", title: "Inspection", description: "What was read from the weights file itself.", additionalProperties: !1, required: ["format"], properties: { format: { $ref: "#/$defs/word", description: "The file format that was recognised by its content." }, producer: { $ref: "#/$defs/text", description: "The program that wrote the file, with its version." }, opsets: { type: "array", description: "The operator sets that the graph imports.", items: { type: "object", title: "Opset", additionalProperties: !1, required: ["domain", "version"], properties: { domain: { type: "string", maxLength: 256, description: "The operator domain; ai.onnx is the default one." }, version: { type: "integer", minimum: 0, maximum: 9007199254740991, description: "The version of the operator set." } }, description: "An operator set and its version." } }, parameters: { $ref: "#/$defs/count", description: "Number of elements in all tensors of the weights; for ONNX in all initializers and Constant tensors, in every subgraph." }, tensors: { $ref: "#/$defs/count", description: "Number of tensors in the weights." }, dtypes: { type: "object", maxProperties: 100, propertyNames: { pattern: "^[a-z0-9][a-z0-9._+-]{0,63}$" }, additionalProperties: { type: "integer", minimum: 0, maximum: 9007199254740991, description: "Number of parameters." }, description: "Number of parameters of each element type: float32, bfloat16, q4_k ..." }, architecture: { $ref: "#/$defs/text", description: "The architecture that the weights name: llama, bert ..." }, quantization: { $ref: "#/$defs/text", description: "How the weights are quantised, where the file says it: Q4_K_M ..." }, layout: { $ref: "#/$defs/digest", description: "sha256 of the RFC 8785 JSON of the sorted [name, type, shape] of all tensors: equal for equal architectures." }, pickles: { type: "array", maxItems: 200, description: "What loading the pickles among the files would import beyond what tensors need.", items: { type: "object", title: "PickleRecord", additionalProperties: !1, required: ["path"], properties: { path: { $ref: "#/$defs/artifactPath", description: "The file." }, imports: { type: "array", maxItems: 100, items: { type: "string", minLength: 1, maxLength: 2e3, description: "A name, module first." }, description: "The names that it imports, such as os.system." }, fault: { $ref: "#/$defs/text", description: "Why it could not be scanned to its end." } }, description: "The imports of one pickle." } } } } } }, schema54 = { description: "A version: MAJOR.MINOR.PATCH with an optional lower-case prerelease, or v{14 digits}_{8 hex}.", type: "string", pattern: "^(?:(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$", maxLength: 64 };
function validate150(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate150.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (func3(data) > 64) {
      let err0 = { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 64 }, schema: 64, parentSchema: schema54, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (!pattern11.test(data)) {
      let err1 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^(?:(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$" }, schema: "^(?:(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$", parentSchema: schema54, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  } else {
    let err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema54.type, parentSchema: schema54, data };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate150.errors = vErrors, errors === 0;
}
validate150.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema55 = { description: "An instant: UTC with milliseconds, such as 2026-11-21T10:00:00.000Z.", type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" };
function validate152(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate152.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern18.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" }, schema: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$", parentSchema: schema55, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema55.type, parentSchema: schema55, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate152.errors = vErrors, errors === 0;
}
validate152.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema56 = { description: "A short text: 1 to 2000 characters.", type: "string", minLength: 1, maxLength: 2e3 };
function validate154(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate154.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (func3(data) > 2e3) {
      let err0 = { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema56, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (func3(data) < 1) {
      let err1 = { instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema56, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  } else {
    let err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema56.type, parentSchema: schema56, data };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate154.errors = vErrors, errors === 0;
}
validate154.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema57 = { description: "A text of at most 65536 characters.", type: "string", maxLength: 65536 };
function validate156(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate156.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (func3(data) > 65536) {
      let err0 = { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 65536 }, schema: 65536, parentSchema: schema57, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema57.type, parentSchema: schema57, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate156.errors = vErrors, errors === 0;
}
validate156.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema58 = { description: "A lower-case word: a-z, 0-9 and . _ + -, at most 64 characters.", type: "string", pattern: "^[a-z0-9][a-z0-9._+-]{0,63}$" }, pattern22 = new RegExp("^[a-z0-9][a-z0-9._+-]{0,63}$", "u");
function validate162(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate162.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern22.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9][a-z0-9._+-]{0,63}$" }, schema: "^[a-z0-9][a-z0-9._+-]{0,63}$", parentSchema: schema58, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema58.type, parentSchema: schema58, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate162.errors = vErrors, errors === 0;
}
validate162.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema59 = { type: "object", title: "ArtifactRecord", additionalProperties: !1, required: ["path", "digest", "size"], properties: { path: { $ref: "#/$defs/artifactPath", description: "Relative path within the version, with forward slashes." }, digest: { $ref: "#/$defs/digest", description: "sha256 of the bytes." }, size: { $ref: "#/$defs/count", description: "Size in bytes." }, format: { $ref: "#/$defs/word", description: "The file format." }, role: { enum: ["weights", "tokenizer", "preprocessing", "config", "manifest", "other"], description: "What the file is for; weights when absent." } }, description: "One file of a version." }, schema60 = { description: "A relative path with forward slashes that can be written below any folder on any system, and stays inside it: at most 1024 characters, no '..', colon, backslash, control character or Windows device name.", type: "string", pattern: "^(?:(?!(?:[cC][oO][nN]|[pP][rR][nN]|[aA][uU][xX]|[nN][uU][lL]|[cC][oO][mM][0-9]|[lL][pP][tT][0-9])(?:[./]|$)|\\.[gG][iI][tT](?:/|$))[^/\\\\:\\p{Cc}\\p{Cs}\\ufffd]*[^/\\\\:\\p{Cc}\\p{Cs}\\ufffd. ](?:/(?!$)|$))+$", maxLength: 1024 }, pattern23 = new RegExp("^(?:(?!(?:[cC][oO][nN]|[pP][rR][nN]|[aA][uU][xX]|[nN][uU][lL]|[cC][oO][mM][0-9]|[lL][pP][tT][0-9])(?:[./]|$)|\\.[gG][iI][tT](?:/|$))[^/\\\\:\\p{Cc}\\p{Cs}\\ufffd]*[^/\\\\:\\p{Cc}\\p{Cs}\\ufffd. ](?:/(?!$)|$))+$", "u");
function validate166(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate166.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (func3(data) > 1024) {
      let err0 = { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 1024 }, schema: 1024, parentSchema: schema60, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (!pattern23.test(data)) {
      let err1 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^(?:(?!(?:[cC][oO][nN]|[pP][rR][nN]|[aA][uU][xX]|[nN][uU][lL]|[cC][oO][mM][0-9]|[lL][pP][tT][0-9])(?:[./]|$)|\\.[gG][iI][tT](?:/|$))[^/\\\\:\\p{Cc}\\p{Cs}\\ufffd]*[^/\\\\:\\p{Cc}\\p{Cs}\\ufffd. ](?:/(?!$)|$))+$" }, schema: "^(?:(?!(?:[cC][oO][nN]|[pP][rR][nN]|[aA][uU][xX]|[nN][uU][lL]|[cC][oO][mM][0-9]|[lL][pP][tT][0-9])(?:[./]|$)|\\.[gG][iI][tT](?:/|$))[^/\\\\:\\p{Cc}\\p{Cs}\\ufffd]*[^/\\\\:\\p{Cc}\\p{Cs}\\ufffd. ](?:/(?!$)|$))+$", parentSchema: schema60, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  } else {
    let err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema60.type, parentSchema: schema60, data };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate166.errors = vErrors, errors === 0;
}
validate166.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema61 = { description: "A digest: sha256: and 64 lower-case hex digits.", type: "string", pattern: "^sha256:[0-9a-f]{64}$" };
function validate168(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate168.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern19.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^sha256:[0-9a-f]{64}$" }, schema: "^sha256:[0-9a-f]{64}$", parentSchema: schema61, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema61.type, parentSchema: schema61, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate168.errors = vErrors, errors === 0;
}
validate168.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema62 = { description: "A whole number from 0.", type: "integer", minimum: 0, maximum: 9007199254740991 };
function validate170(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate170.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), !(typeof data == "number" && !(data % 1) && !isNaN(data) && isFinite(data))) {
    let err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "integer" }, schema: schema62.type, parentSchema: schema62, data };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (typeof data == "number" && isFinite(data)) {
    if (data > 9007199254740991 || isNaN(data)) {
      let err1 = { instancePath, schemaPath: "#/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, schema: 9007199254740991, parentSchema: schema62, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data < 0 || isNaN(data)) {
      let err2 = { instancePath, schemaPath: "#/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema62, data };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
  }
  return validate170.errors = vErrors, errors === 0;
}
validate170.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function validate165(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate165.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.path === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "path" }, schema: schema59.required, parentSchema: schema59, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.digest === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "digest" }, schema: schema59.required, parentSchema: schema59, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.size === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "size" }, schema: schema59.required, parentSchema: schema59, data };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "path" || key0 === "digest" || key0 === "size" || key0 === "format" || key0 === "role")) {
        let err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: !1, parentSchema: schema59, data };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    if (data.path !== void 0 && (validate166(data.path, { instancePath: instancePath + "/path", parentData: data, parentDataProperty: "path", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate166.errors : vErrors.concat(validate166.errors), errors = vErrors.length)), data.digest !== void 0 && (validate168(data.digest, { instancePath: instancePath + "/digest", parentData: data, parentDataProperty: "digest", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate168.errors : vErrors.concat(validate168.errors), errors = vErrors.length)), data.size !== void 0 && (validate170(data.size, { instancePath: instancePath + "/size", parentData: data, parentDataProperty: "size", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate170.errors : vErrors.concat(validate170.errors), errors = vErrors.length)), data.format !== void 0 && (validate162(data.format, { instancePath: instancePath + "/format", parentData: data, parentDataProperty: "format", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate162.errors : vErrors.concat(validate162.errors), errors = vErrors.length)), data.role !== void 0) {
      let data4 = data.role;
      if (!(data4 === "weights" || data4 === "tokenizer" || data4 === "preprocessing" || data4 === "config" || data4 === "manifest" || data4 === "other")) {
        let err4 = { instancePath: instancePath + "/role", schemaPath: "#/properties/role/enum", keyword: "enum", params: { allowedValues: schema59.properties.role.enum }, schema: schema59.properties.role.enum, parentSchema: schema59.properties.role, data: data4 };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
  } else {
    let err5 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema59.type, parentSchema: schema59, data };
    vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
  }
  return validate165.errors = vErrors, errors === 0;
}
validate165.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var schema63 = { type: "object", title: "ModelInterface", description: "Inputs and outputs of the model.", additionalProperties: !1, required: ["inputs", "outputs"], properties: { inputs: { type: "array", maxItems: 2e3, items: { $ref: "#/$defs/tensor" }, description: "What the model takes, in order." }, outputs: { type: "array", maxItems: 2e3, items: { $ref: "#/$defs/tensor" }, description: "What the model gives, in order." } } }, schema64 = { type: "object", title: "TensorSpec", additionalProperties: !1, required: ["name", "type"], properties: { name: { type: "string", maxLength: 1024, description: "Name of the input or output." }, type: { $ref: "#/$defs/text", description: "Element type: float32, int64, string ..." }, shape: { type: "array", maxItems: 64, items: { anyOf: [{ type: "integer", minimum: 0, maximum: 9007199254740991 }, { type: "string", minLength: 1, maxLength: 256 }, { type: "null" }] }, description: "Dimensions: a number, the name of a symbolic one, or null for an unnamed one." } }, description: "One input or output of a model." };
function validate175(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate175.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, schema: schema64.required, parentSchema: schema64, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.type === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, schema: schema64.required, parentSchema: schema64, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "name" || key0 === "type" || key0 === "shape")) {
        let err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: !1, parentSchema: schema64, data };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.name !== void 0) {
      let data0 = data.name;
      if (typeof data0 == "string") {
        if (func3(data0) > 1024) {
          let err3 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/maxLength", keyword: "maxLength", params: { limit: 1024 }, schema: 1024, parentSchema: schema64.properties.name, data: data0 };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
      } else {
        let err4 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, schema: schema64.properties.name.type, parentSchema: schema64.properties.name, data: data0 };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.type !== void 0 && (validate154(data.type, { instancePath: instancePath + "/type", parentData: data, parentDataProperty: "type", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate154.errors : vErrors.concat(validate154.errors), errors = vErrors.length)), data.shape !== void 0) {
      let data2 = data.shape;
      if (Array.isArray(data2)) {
        if (data2.length > 64) {
          let err5 = { instancePath: instancePath + "/shape", schemaPath: "#/properties/shape/maxItems", keyword: "maxItems", params: { limit: 64 }, schema: 64, parentSchema: schema64.properties.shape, data: data2 };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        let len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0], _errs8 = errors, valid3 = !1, _errs9 = errors;
          if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
            let err6 = { instancePath: instancePath + "/shape/" + i0, schemaPath: "#/properties/shape/items/anyOf/0/type", keyword: "type", params: { type: "integer" }, schema: schema64.properties.shape.items.anyOf[0].type, parentSchema: schema64.properties.shape.items.anyOf[0], data: data3 };
            vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
          }
          if (typeof data3 == "number" && isFinite(data3)) {
            if (data3 > 9007199254740991 || isNaN(data3)) {
              let err7 = { instancePath: instancePath + "/shape/" + i0, schemaPath: "#/properties/shape/items/anyOf/0/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, schema: 9007199254740991, parentSchema: schema64.properties.shape.items.anyOf[0], data: data3 };
              vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
            }
            if (data3 < 0 || isNaN(data3)) {
              let err8 = { instancePath: instancePath + "/shape/" + i0, schemaPath: "#/properties/shape/items/anyOf/0/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema64.properties.shape.items.anyOf[0], data: data3 };
              vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
            }
          }
          var _valid0 = _errs9 === errors;
          valid3 = valid3 || _valid0;
          let _errs11 = errors;
          if (typeof data3 == "string") {
            if (func3(data3) > 256) {
              let err9 = { instancePath: instancePath + "/shape/" + i0, schemaPath: "#/properties/shape/items/anyOf/1/maxLength", keyword: "maxLength", params: { limit: 256 }, schema: 256, parentSchema: schema64.properties.shape.items.anyOf[1], data: data3 };
              vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
            }
            if (func3(data3) < 1) {
              let err10 = { instancePath: instancePath + "/shape/" + i0, schemaPath: "#/properties/shape/items/anyOf/1/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema64.properties.shape.items.anyOf[1], data: data3 };
              vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
            }
          } else {
            let err11 = { instancePath: instancePath + "/shape/" + i0, schemaPath: "#/properties/shape/items/anyOf/1/type", keyword: "type", params: { type: "string" }, schema: schema64.properties.shape.items.anyOf[1].type, parentSchema: schema64.properties.shape.items.anyOf[1], data: data3 };
            vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
          }
          var _valid0 = _errs11 === errors;
          valid3 = valid3 || _valid0;
          let _errs13 = errors;
          if (data3 !== null) {
            let err12 = { instancePath: instancePath + "/shape/" + i0, schemaPath: "#/properties/shape/items/anyOf/2/type", keyword: "type", params: { type: "null" }, schema: schema64.properties.shape.items.anyOf[2].type, parentSchema: schema64.properties.shape.items.anyOf[2], data: data3 };
            vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
          }
          var _valid0 = _errs13 === errors;
          if (valid3 = valid3 || _valid0, valid3)
            errors = _errs8, vErrors !== null && (_errs8 ? vErrors.length = _errs8 : vErrors = null);
          else {
            let err13 = { instancePath: instancePath + "/shape/" + i0, schemaPath: "#/properties/shape/items/anyOf", keyword: "anyOf", params: {}, schema: schema64.properties.shape.items.anyOf, parentSchema: schema64.properties.shape.items, data: data3 };
            vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
          }
        }
      } else {
        let err14 = { instancePath: instancePath + "/shape", schemaPath: "#/properties/shape/type", keyword: "type", params: { type: "array" }, schema: schema64.properties.shape.type, parentSchema: schema64.properties.shape, data: data2 };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
  } else {
    let err15 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema64.type, parentSchema: schema64, data };
    vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
  }
  return validate175.errors = vErrors, errors === 0;
}
validate175.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function validate174(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate174.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.inputs === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "inputs" }, schema: schema63.required, parentSchema: schema63, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.outputs === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "outputs" }, schema: schema63.required, parentSchema: schema63, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "inputs" || key0 === "outputs")) {
        let err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: !1, parentSchema: schema63, data };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.inputs !== void 0) {
      let data0 = data.inputs;
      if (Array.isArray(data0)) {
        if (data0.length > 2e3) {
          let err3 = { instancePath: instancePath + "/inputs", schemaPath: "#/properties/inputs/maxItems", keyword: "maxItems", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema63.properties.inputs, data: data0 };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
        let len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate175(data0[i0], { instancePath: instancePath + "/inputs/" + i0, parentData: data0, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate175.errors : vErrors.concat(validate175.errors), errors = vErrors.length);
      } else {
        let err4 = { instancePath: instancePath + "/inputs", schemaPath: "#/properties/inputs/type", keyword: "type", params: { type: "array" }, schema: schema63.properties.inputs.type, parentSchema: schema63.properties.inputs, data: data0 };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.outputs !== void 0) {
      let data2 = data.outputs;
      if (Array.isArray(data2)) {
        if (data2.length > 2e3) {
          let err5 = { instancePath: instancePath + "/outputs", schemaPath: "#/properties/outputs/maxItems", keyword: "maxItems", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema63.properties.outputs, data: data2 };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        let len1 = data2.length;
        for (let i1 = 0; i1 < len1; i1++)
          validate175(data2[i1], { instancePath: instancePath + "/outputs/" + i1, parentData: data2, parentDataProperty: i1, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate175.errors : vErrors.concat(validate175.errors), errors = vErrors.length);
      } else {
        let err6 = { instancePath: instancePath + "/outputs", schemaPath: "#/properties/outputs/type", keyword: "type", params: { type: "array" }, schema: schema63.properties.outputs.type, parentSchema: schema63.properties.outputs, data: data2 };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
  } else {
    let err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema63.type, parentSchema: schema63, data };
    vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
  }
  return validate174.errors = vErrors, errors === 0;
}
validate174.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var schema65 = { type: "object", title: "Inspection", description: "What was read from the weights file itself.", additionalProperties: !1, required: ["format"], properties: { format: { $ref: "#/$defs/word", description: "The file format that was recognised by its content." }, producer: { $ref: "#/$defs/text", description: "The program that wrote the file, with its version." }, opsets: { type: "array", description: "The operator sets that the graph imports.", items: { type: "object", title: "Opset", additionalProperties: !1, required: ["domain", "version"], properties: { domain: { type: "string", maxLength: 256, description: "The operator domain; ai.onnx is the default one." }, version: { type: "integer", minimum: 0, maximum: 9007199254740991, description: "The version of the operator set." } }, description: "An operator set and its version." } }, parameters: { $ref: "#/$defs/count", description: "Number of elements in all tensors of the weights; for ONNX in all initializers and Constant tensors, in every subgraph." }, tensors: { $ref: "#/$defs/count", description: "Number of tensors in the weights." }, dtypes: { type: "object", maxProperties: 100, propertyNames: { pattern: "^[a-z0-9][a-z0-9._+-]{0,63}$" }, additionalProperties: { type: "integer", minimum: 0, maximum: 9007199254740991, description: "Number of parameters." }, description: "Number of parameters of each element type: float32, bfloat16, q4_k ..." }, architecture: { $ref: "#/$defs/text", description: "The architecture that the weights name: llama, bert ..." }, quantization: { $ref: "#/$defs/text", description: "How the weights are quantised, where the file says it: Q4_K_M ..." }, layout: { $ref: "#/$defs/digest", description: "sha256 of the RFC 8785 JSON of the sorted [name, type, shape] of all tensors: equal for equal architectures." }, pickles: { type: "array", maxItems: 200, description: "What loading the pickles among the files would import beyond what tensors need.", items: { type: "object", title: "PickleRecord", additionalProperties: !1, required: ["path"], properties: { path: { $ref: "#/$defs/artifactPath", description: "The file." }, imports: { type: "array", maxItems: 100, items: { type: "string", minLength: 1, maxLength: 2e3, description: "A name, module first." }, description: "The names that it imports, such as os.system." }, fault: { $ref: "#/$defs/text", description: "Why it could not be scanned to its end." } }, description: "The imports of one pickle." } } } };
function validate180(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate180.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.format === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "format" }, schema: schema65.required, parentSchema: schema65, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data)
      if (!func1.call(schema65.properties, key0)) {
        let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: !1, parentSchema: schema65, data };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.format !== void 0 && (validate162(data.format, { instancePath: instancePath + "/format", parentData: data, parentDataProperty: "format", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate162.errors : vErrors.concat(validate162.errors), errors = vErrors.length)), data.producer !== void 0 && (validate154(data.producer, { instancePath: instancePath + "/producer", parentData: data, parentDataProperty: "producer", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate154.errors : vErrors.concat(validate154.errors), errors = vErrors.length)), data.opsets !== void 0) {
      let data2 = data.opsets;
      if (Array.isArray(data2)) {
        let len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
            if (data3.domain === void 0) {
              let err2 = { instancePath: instancePath + "/opsets/" + i0, schemaPath: "#/properties/opsets/items/required", keyword: "required", params: { missingProperty: "domain" }, schema: schema65.properties.opsets.items.required, parentSchema: schema65.properties.opsets.items, data: data3 };
              vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
            }
            if (data3.version === void 0) {
              let err3 = { instancePath: instancePath + "/opsets/" + i0, schemaPath: "#/properties/opsets/items/required", keyword: "required", params: { missingProperty: "version" }, schema: schema65.properties.opsets.items.required, parentSchema: schema65.properties.opsets.items, data: data3 };
              vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
            }
            for (let key1 in data3)
              if (!(key1 === "domain" || key1 === "version")) {
                let err4 = { instancePath: instancePath + "/opsets/" + i0, schemaPath: "#/properties/opsets/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, schema: !1, parentSchema: schema65.properties.opsets.items, data: data3 };
                vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
              }
            if (data3.domain !== void 0) {
              let data4 = data3.domain;
              if (typeof data4 == "string") {
                if (func3(data4) > 256) {
                  let err5 = { instancePath: instancePath + "/opsets/" + i0 + "/domain", schemaPath: "#/properties/opsets/items/properties/domain/maxLength", keyword: "maxLength", params: { limit: 256 }, schema: 256, parentSchema: schema65.properties.opsets.items.properties.domain, data: data4 };
                  vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
                }
              } else {
                let err6 = { instancePath: instancePath + "/opsets/" + i0 + "/domain", schemaPath: "#/properties/opsets/items/properties/domain/type", keyword: "type", params: { type: "string" }, schema: schema65.properties.opsets.items.properties.domain.type, parentSchema: schema65.properties.opsets.items.properties.domain, data: data4 };
                vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
              }
            }
            if (data3.version !== void 0) {
              let data5 = data3.version;
              if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
                let err7 = { instancePath: instancePath + "/opsets/" + i0 + "/version", schemaPath: "#/properties/opsets/items/properties/version/type", keyword: "type", params: { type: "integer" }, schema: schema65.properties.opsets.items.properties.version.type, parentSchema: schema65.properties.opsets.items.properties.version, data: data5 };
                vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
              }
              if (typeof data5 == "number" && isFinite(data5)) {
                if (data5 > 9007199254740991 || isNaN(data5)) {
                  let err8 = { instancePath: instancePath + "/opsets/" + i0 + "/version", schemaPath: "#/properties/opsets/items/properties/version/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, schema: 9007199254740991, parentSchema: schema65.properties.opsets.items.properties.version, data: data5 };
                  vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
                }
                if (data5 < 0 || isNaN(data5)) {
                  let err9 = { instancePath: instancePath + "/opsets/" + i0 + "/version", schemaPath: "#/properties/opsets/items/properties/version/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema65.properties.opsets.items.properties.version, data: data5 };
                  vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
                }
              }
            }
          } else {
            let err10 = { instancePath: instancePath + "/opsets/" + i0, schemaPath: "#/properties/opsets/items/type", keyword: "type", params: { type: "object" }, schema: schema65.properties.opsets.items.type, parentSchema: schema65.properties.opsets.items, data: data3 };
            vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
          }
        }
      } else {
        let err11 = { instancePath: instancePath + "/opsets", schemaPath: "#/properties/opsets/type", keyword: "type", params: { type: "array" }, schema: schema65.properties.opsets.type, parentSchema: schema65.properties.opsets, data: data2 };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.parameters !== void 0 && (validate170(data.parameters, { instancePath: instancePath + "/parameters", parentData: data, parentDataProperty: "parameters", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate170.errors : vErrors.concat(validate170.errors), errors = vErrors.length)), data.tensors !== void 0 && (validate170(data.tensors, { instancePath: instancePath + "/tensors", parentData: data, parentDataProperty: "tensors", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate170.errors : vErrors.concat(validate170.errors), errors = vErrors.length)), data.dtypes !== void 0) {
      let data8 = data.dtypes;
      if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
        if (Object.keys(data8).length > 100) {
          let err12 = { instancePath: instancePath + "/dtypes", schemaPath: "#/properties/dtypes/maxProperties", keyword: "maxProperties", params: { limit: 100 }, schema: 100, parentSchema: schema65.properties.dtypes, data: data8 };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
        for (let key2 in data8) {
          let _errs17 = errors;
          if (typeof key2 == "string" && !pattern22.test(key2)) {
            let err13 = { instancePath: instancePath + "/dtypes", schemaPath: "#/properties/dtypes/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9][a-z0-9._+-]{0,63}$" }, schema: "^[a-z0-9][a-z0-9._+-]{0,63}$", parentSchema: schema65.properties.dtypes.propertyNames, data: key2, propertyName: key2 };
            vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
          }
          var valid4 = _errs17 === errors;
          if (!valid4) {
            let err14 = { instancePath: instancePath + "/dtypes", schemaPath: "#/properties/dtypes/propertyNames", keyword: "propertyNames", params: { propertyName: key2 }, schema: schema65.properties.dtypes.propertyNames, parentSchema: schema65.properties.dtypes, data: data8 };
            vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
          }
        }
        for (let key3 in data8) {
          let data9 = data8[key3];
          if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
            let err15 = { instancePath: instancePath + "/dtypes/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/dtypes/additionalProperties/type", keyword: "type", params: { type: "integer" }, schema: schema65.properties.dtypes.additionalProperties.type, parentSchema: schema65.properties.dtypes.additionalProperties, data: data9 };
            vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
          }
          if (typeof data9 == "number" && isFinite(data9)) {
            if (data9 > 9007199254740991 || isNaN(data9)) {
              let err16 = { instancePath: instancePath + "/dtypes/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/dtypes/additionalProperties/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, schema: 9007199254740991, parentSchema: schema65.properties.dtypes.additionalProperties, data: data9 };
              vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
            }
            if (data9 < 0 || isNaN(data9)) {
              let err17 = { instancePath: instancePath + "/dtypes/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/dtypes/additionalProperties/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema65.properties.dtypes.additionalProperties, data: data9 };
              vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
            }
          }
        }
      } else {
        let err18 = { instancePath: instancePath + "/dtypes", schemaPath: "#/properties/dtypes/type", keyword: "type", params: { type: "object" }, schema: schema65.properties.dtypes.type, parentSchema: schema65.properties.dtypes, data: data8 };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
    }
    if (data.architecture !== void 0 && (validate154(data.architecture, { instancePath: instancePath + "/architecture", parentData: data, parentDataProperty: "architecture", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate154.errors : vErrors.concat(validate154.errors), errors = vErrors.length)), data.quantization !== void 0 && (validate154(data.quantization, { instancePath: instancePath + "/quantization", parentData: data, parentDataProperty: "quantization", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate154.errors : vErrors.concat(validate154.errors), errors = vErrors.length)), data.layout !== void 0 && (validate168(data.layout, { instancePath: instancePath + "/layout", parentData: data, parentDataProperty: "layout", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate168.errors : vErrors.concat(validate168.errors), errors = vErrors.length)), data.pickles !== void 0) {
      let data13 = data.pickles;
      if (Array.isArray(data13)) {
        if (data13.length > 200) {
          let err19 = { instancePath: instancePath + "/pickles", schemaPath: "#/properties/pickles/maxItems", keyword: "maxItems", params: { limit: 200 }, schema: 200, parentSchema: schema65.properties.pickles, data: data13 };
          vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
        }
        let len1 = data13.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data14 = data13[i1];
          if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
            if (data14.path === void 0) {
              let err20 = { instancePath: instancePath + "/pickles/" + i1, schemaPath: "#/properties/pickles/items/required", keyword: "required", params: { missingProperty: "path" }, schema: schema65.properties.pickles.items.required, parentSchema: schema65.properties.pickles.items, data: data14 };
              vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
            }
            for (let key4 in data14)
              if (!(key4 === "path" || key4 === "imports" || key4 === "fault")) {
                let err21 = { instancePath: instancePath + "/pickles/" + i1, schemaPath: "#/properties/pickles/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, schema: !1, parentSchema: schema65.properties.pickles.items, data: data14 };
                vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
              }
            if (data14.path !== void 0 && (validate166(data14.path, { instancePath: instancePath + "/pickles/" + i1 + "/path", parentData: data14, parentDataProperty: "path", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate166.errors : vErrors.concat(validate166.errors), errors = vErrors.length)), data14.imports !== void 0) {
              let data16 = data14.imports;
              if (Array.isArray(data16)) {
                if (data16.length > 100) {
                  let err22 = { instancePath: instancePath + "/pickles/" + i1 + "/imports", schemaPath: "#/properties/pickles/items/properties/imports/maxItems", keyword: "maxItems", params: { limit: 100 }, schema: 100, parentSchema: schema65.properties.pickles.items.properties.imports, data: data16 };
                  vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
                }
                let len2 = data16.length;
                for (let i2 = 0; i2 < len2; i2++) {
                  let data17 = data16[i2];
                  if (typeof data17 == "string") {
                    if (func3(data17) > 2e3) {
                      let err23 = { instancePath: instancePath + "/pickles/" + i1 + "/imports/" + i2, schemaPath: "#/properties/pickles/items/properties/imports/items/maxLength", keyword: "maxLength", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema65.properties.pickles.items.properties.imports.items, data: data17 };
                      vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
                    }
                    if (func3(data17) < 1) {
                      let err24 = { instancePath: instancePath + "/pickles/" + i1 + "/imports/" + i2, schemaPath: "#/properties/pickles/items/properties/imports/items/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema65.properties.pickles.items.properties.imports.items, data: data17 };
                      vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
                    }
                  } else {
                    let err25 = { instancePath: instancePath + "/pickles/" + i1 + "/imports/" + i2, schemaPath: "#/properties/pickles/items/properties/imports/items/type", keyword: "type", params: { type: "string" }, schema: schema65.properties.pickles.items.properties.imports.items.type, parentSchema: schema65.properties.pickles.items.properties.imports.items, data: data17 };
                    vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
                  }
                }
              } else {
                let err26 = { instancePath: instancePath + "/pickles/" + i1 + "/imports", schemaPath: "#/properties/pickles/items/properties/imports/type", keyword: "type", params: { type: "array" }, schema: schema65.properties.pickles.items.properties.imports.type, parentSchema: schema65.properties.pickles.items.properties.imports, data: data16 };
                vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
              }
            }
            data14.fault !== void 0 && (validate154(data14.fault, { instancePath: instancePath + "/pickles/" + i1 + "/fault", parentData: data14, parentDataProperty: "fault", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate154.errors : vErrors.concat(validate154.errors), errors = vErrors.length));
          } else {
            let err27 = { instancePath: instancePath + "/pickles/" + i1, schemaPath: "#/properties/pickles/items/type", keyword: "type", params: { type: "object" }, schema: schema65.properties.pickles.items.type, parentSchema: schema65.properties.pickles.items, data: data14 };
            vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
          }
        }
      } else {
        let err28 = { instancePath: instancePath + "/pickles", schemaPath: "#/properties/pickles/type", keyword: "type", params: { type: "array" }, schema: schema65.properties.pickles.type, parentSchema: schema65.properties.pickles, data: data13 };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
    }
  } else {
    let err29 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema65.type, parentSchema: schema65, data };
    vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
  }
  return validate180.errors = vErrors, errors === 0;
}
validate180.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var schema66 = { anyOf: [{ $ref: "#/$defs/versionReference" }, { type: "object", title: "ParentRecord", additionalProperties: !1, required: ["version"], properties: { version: { $ref: "#/$defs/versionReference", description: "The parent as model@version." }, relation: { $ref: "#/$defs/word", description: "How it was used: fine-tuned, distilled, merged ..." } }, description: "A parent and how it was used." }] }, schema67 = { description: "A version reference: model@version.", type: "string", pattern: "^[a-z0-9][a-z0-9._-]*(?:/[a-z0-9][a-z0-9._-]*)?@[0-9a-z._-]+$", maxLength: 256 }, pattern26 = new RegExp("^[a-z0-9][a-z0-9._-]*(?:/[a-z0-9][a-z0-9._-]*)?@[0-9a-z._-]+$", "u");
function validate193(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate193.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (func3(data) > 256) {
      let err0 = { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 256 }, schema: 256, parentSchema: schema67, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (!pattern26.test(data)) {
      let err1 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9][a-z0-9._-]*(?:/[a-z0-9][a-z0-9._-]*)?@[0-9a-z._-]+$" }, schema: "^[a-z0-9][a-z0-9._-]*(?:/[a-z0-9][a-z0-9._-]*)?@[0-9a-z._-]+$", parentSchema: schema67, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  } else {
    let err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema67.type, parentSchema: schema67, data };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate193.errors = vErrors, errors === 0;
}
validate193.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function validate192(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate192.evaluated;
  evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0);
  let _errs0 = errors, valid0 = !1, _errs1 = errors;
  validate193(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate193.errors : vErrors.concat(validate193.errors), errors = vErrors.length);
  var _valid0 = _errs1 === errors;
  valid0 = valid0 || _valid0;
  let _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.version === void 0) {
      let err0 = { instancePath, schemaPath: "#/anyOf/1/required", keyword: "required", params: { missingProperty: "version" }, schema: schema66.anyOf[1].required, parentSchema: schema66.anyOf[1], data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "version" || key0 === "relation")) {
        let err1 = { instancePath, schemaPath: "#/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: !1, parentSchema: schema66.anyOf[1], data };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    data.version !== void 0 && (validate193(data.version, { instancePath: instancePath + "/version", parentData: data, parentDataProperty: "version", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate193.errors : vErrors.concat(validate193.errors), errors = vErrors.length)), data.relation !== void 0 && (validate162(data.relation, { instancePath: instancePath + "/relation", parentData: data, parentDataProperty: "relation", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate162.errors : vErrors.concat(validate162.errors), errors = vErrors.length));
  } else {
    let err2 = { instancePath, schemaPath: "#/anyOf/1/type", keyword: "type", params: { type: "object" }, schema: schema66.anyOf[1].type, parentSchema: schema66.anyOf[1], data };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  var _valid0 = _errs2 === errors;
  if (valid0 = valid0 || _valid0, _valid0)
    var props0 = !0;
  if (valid0)
    errors = _errs0, vErrors !== null && (_errs0 ? vErrors.length = _errs0 : vErrors = null);
  else {
    let err3 = { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {}, schema: schema66.anyOf, parentSchema: schema66, data };
    vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
  }
  return validate192.errors = vErrors, evaluated0.props = props0, errors === 0;
}
validate192.evaluated = { dynamicProps: !0, dynamicItems: !1 };
var schema68 = { type: "object", title: "DatasetRecord", additionalProperties: !1, required: ["name"], properties: { name: { $ref: "#/$defs/text", description: "Name of the dataset." }, version: { $ref: "#/$defs/text", description: "Version of the dataset." }, digest: { $ref: "#/$defs/digest", description: "sha256 of the dataset or of its manifest." } }, description: "A dataset, by name." };
function validate198(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate198.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, schema: schema68.required, parentSchema: schema68, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "name" || key0 === "version" || key0 === "digest")) {
        let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: !1, parentSchema: schema68, data };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    data.name !== void 0 && (validate154(data.name, { instancePath: instancePath + "/name", parentData: data, parentDataProperty: "name", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate154.errors : vErrors.concat(validate154.errors), errors = vErrors.length)), data.version !== void 0 && (validate154(data.version, { instancePath: instancePath + "/version", parentData: data, parentDataProperty: "version", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate154.errors : vErrors.concat(validate154.errors), errors = vErrors.length)), data.digest !== void 0 && (validate168(data.digest, { instancePath: instancePath + "/digest", parentData: data, parentDataProperty: "digest", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate168.errors : vErrors.concat(validate168.errors), errors = vErrors.length));
  } else {
    let err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema68.type, parentSchema: schema68, data };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate198.errors = vErrors, errors === 0;
}
validate198.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var schema69 = { description: "A parameter: text, number, true or false, nothing, a list or a map of them.", anyOf: [{ type: "string", maxLength: 65536 }, { type: "number" }, { type: "boolean" }, { type: "null" }, { type: "array" }, { type: "object", additionalProperties: !0 }] };
function validate214(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate214.evaluated;
  evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0);
  let _errs0 = errors, valid0 = !1, _errs1 = errors;
  if (typeof data == "string") {
    if (func3(data) > 65536) {
      let err0 = { instancePath, schemaPath: "#/anyOf/0/maxLength", keyword: "maxLength", params: { limit: 65536 }, schema: 65536, parentSchema: schema69.anyOf[0], data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/anyOf/0/type", keyword: "type", params: { type: "string" }, schema: schema69.anyOf[0].type, parentSchema: schema69.anyOf[0], data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  var _valid0 = _errs1 === errors;
  valid0 = valid0 || _valid0;
  let _errs3 = errors;
  if (!(typeof data == "number" && isFinite(data))) {
    let err2 = { instancePath, schemaPath: "#/anyOf/1/type", keyword: "type", params: { type: "number" }, schema: schema69.anyOf[1].type, parentSchema: schema69.anyOf[1], data };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  var _valid0 = _errs3 === errors;
  valid0 = valid0 || _valid0;
  let _errs5 = errors;
  if (typeof data != "boolean") {
    let err3 = { instancePath, schemaPath: "#/anyOf/2/type", keyword: "type", params: { type: "boolean" }, schema: schema69.anyOf[2].type, parentSchema: schema69.anyOf[2], data };
    vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
  }
  var _valid0 = _errs5 === errors;
  valid0 = valid0 || _valid0;
  let _errs7 = errors;
  if (data !== null) {
    let err4 = { instancePath, schemaPath: "#/anyOf/3/type", keyword: "type", params: { type: "null" }, schema: schema69.anyOf[3].type, parentSchema: schema69.anyOf[3], data };
    vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
  }
  var _valid0 = _errs7 === errors;
  valid0 = valid0 || _valid0;
  let _errs9 = errors;
  if (!Array.isArray(data)) {
    let err5 = { instancePath, schemaPath: "#/anyOf/4/type", keyword: "type", params: { type: "array" }, schema: schema69.anyOf[4].type, parentSchema: schema69.anyOf[4], data };
    vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
  }
  var _valid0 = _errs9 === errors;
  valid0 = valid0 || _valid0;
  let _errs11 = errors;
  if (!(data && typeof data == "object" && !Array.isArray(data))) {
    let err6 = { instancePath, schemaPath: "#/anyOf/5/type", keyword: "type", params: { type: "object" }, schema: schema69.anyOf[5].type, parentSchema: schema69.anyOf[5], data };
    vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
  }
  var _valid0 = _errs11 === errors;
  if (valid0 = valid0 || _valid0, _valid0)
    var props0 = !0;
  if (valid0)
    errors = _errs0, vErrors !== null && (_errs0 ? vErrors.length = _errs0 : vErrors = null);
  else {
    let err7 = { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {}, schema: schema69.anyOf, parentSchema: schema69, data };
    vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
  }
  return validate214.errors = vErrors, evaluated0.props = props0, errors === 0;
}
validate214.evaluated = { dynamicProps: !0, dynamicItems: !1 };
var schema70 = { description: "A metric name: a letter or underscore, then letters, digits and . _ @ / -.", type: "string", pattern: "^[A-Za-z_][A-Za-z0-9_.@/-]{0,127}$" };
function validate218(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate218.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern14.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z_][A-Za-z0-9_.@/-]{0,127}$" }, schema: "^[A-Za-z_][A-Za-z0-9_.@/-]{0,127}$", parentSchema: schema70, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema70.type, parentSchema: schema70, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate218.errors = vErrors, errors === 0;
}
validate218.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema71 = { anyOf: [{ type: "number" }, { type: "object", title: "MetricRecord", additionalProperties: !1, required: ["value"], properties: { value: { type: "number", description: "The measured value." }, at: { $ref: "#/$defs/instant", description: "When it was measured." }, dataset: { $ref: "#/$defs/text", description: "What it was measured on." } }, description: "A metric with its circumstances." }] };
function validate220(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate220.evaluated;
  evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0);
  let _errs0 = errors, valid0 = !1, _errs1 = errors;
  if (!(typeof data == "number" && isFinite(data))) {
    let err0 = { instancePath, schemaPath: "#/anyOf/0/type", keyword: "type", params: { type: "number" }, schema: schema71.anyOf[0].type, parentSchema: schema71.anyOf[0], data };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  var _valid0 = _errs1 === errors;
  valid0 = valid0 || _valid0;
  let _errs3 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.value === void 0) {
      let err1 = { instancePath, schemaPath: "#/anyOf/1/required", keyword: "required", params: { missingProperty: "value" }, schema: schema71.anyOf[1].required, parentSchema: schema71.anyOf[1], data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "value" || key0 === "at" || key0 === "dataset")) {
        let err2 = { instancePath, schemaPath: "#/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: !1, parentSchema: schema71.anyOf[1], data };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.value !== void 0) {
      let data0 = data.value;
      if (!(typeof data0 == "number" && isFinite(data0))) {
        let err3 = { instancePath: instancePath + "/value", schemaPath: "#/anyOf/1/properties/value/type", keyword: "type", params: { type: "number" }, schema: schema71.anyOf[1].properties.value.type, parentSchema: schema71.anyOf[1].properties.value, data: data0 };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    data.at !== void 0 && (validate152(data.at, { instancePath: instancePath + "/at", parentData: data, parentDataProperty: "at", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate152.errors : vErrors.concat(validate152.errors), errors = vErrors.length)), data.dataset !== void 0 && (validate154(data.dataset, { instancePath: instancePath + "/dataset", parentData: data, parentDataProperty: "dataset", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate154.errors : vErrors.concat(validate154.errors), errors = vErrors.length));
  } else {
    let err4 = { instancePath, schemaPath: "#/anyOf/1/type", keyword: "type", params: { type: "object" }, schema: schema71.anyOf[1].type, parentSchema: schema71.anyOf[1], data };
    vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
  }
  var _valid0 = _errs3 === errors;
  if (valid0 = valid0 || _valid0, _valid0)
    var props0 = !0;
  if (valid0)
    errors = _errs0, vErrors !== null && (_errs0 ? vErrors.length = _errs0 : vErrors = null);
  else {
    let err5 = { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {}, schema: schema71.anyOf, parentSchema: schema71, data };
    vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
  }
  return validate220.errors = vErrors, evaluated0.props = props0, errors === 0;
}
validate220.evaluated = { dynamicProps: !0, dynamicItems: !1 };
var schema72 = { type: "object", maxProperties: 2e3, propertyNames: { $ref: "#/$defs/tagName" }, additionalProperties: { anyOf: [{ type: "string", maxLength: 2e3 }, { type: "null" }] } }, schema73 = { description: "A tag name: a-z, 0-9 and . _ / -, starting with a letter or digit.", type: "string", pattern: "^[a-z0-9][a-z0-9._/-]{0,127}$" };
function validate225(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate225.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern13.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9][a-z0-9._/-]{0,127}$" }, schema: "^[a-z0-9][a-z0-9._/-]{0,127}$", parentSchema: schema73, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema73.type, parentSchema: schema73, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate225.errors = vErrors, errors === 0;
}
validate225.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function validate224(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate224.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (Object.keys(data).length > 2e3) {
      let err0 = { instancePath, schemaPath: "#/maxProperties", keyword: "maxProperties", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema72, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data) {
      let _errs1 = errors;
      validate225(key0, { instancePath, parentData: data, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate225.errors : vErrors.concat(validate225.errors), errors = vErrors.length);
      var valid0 = _errs1 === errors;
      if (!valid0) {
        let err1 = { instancePath, schemaPath: "#/propertyNames", keyword: "propertyNames", params: { propertyName: key0 }, schema: schema72.propertyNames, parentSchema: schema72, data };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
    for (let key1 in data) {
      let data0 = data[key1], _errs4 = errors, valid2 = !1, _errs5 = errors;
      if (typeof data0 == "string") {
        if (func3(data0) > 2e3) {
          let err2 = { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/additionalProperties/anyOf/0/maxLength", keyword: "maxLength", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema72.additionalProperties.anyOf[0], data: data0 };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
      } else {
        let err3 = { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/additionalProperties/anyOf/0/type", keyword: "type", params: { type: "string" }, schema: schema72.additionalProperties.anyOf[0].type, parentSchema: schema72.additionalProperties.anyOf[0], data: data0 };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      var _valid0 = _errs5 === errors;
      valid2 = valid2 || _valid0;
      let _errs7 = errors;
      if (data0 !== null) {
        let err4 = { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/additionalProperties/anyOf/1/type", keyword: "type", params: { type: "null" }, schema: schema72.additionalProperties.anyOf[1].type, parentSchema: schema72.additionalProperties.anyOf[1], data: data0 };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
      var _valid0 = _errs7 === errors;
      if (valid2 = valid2 || _valid0, valid2)
        errors = _errs4, vErrors !== null && (_errs4 ? vErrors.length = _errs4 : vErrors = null);
      else {
        let err5 = { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/additionalProperties/anyOf", keyword: "anyOf", params: {}, schema: schema72.additionalProperties.anyOf, parentSchema: schema72.additionalProperties, data: data0 };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
  } else {
    let err6 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema72.type, parentSchema: schema72, data };
    vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
  }
  return validate224.errors = vErrors, errors === 0;
}
validate224.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function validate149(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate149.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.version === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "version" }, schema: schema53.required, parentSchema: schema53, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.created === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "created" }, schema: schema53.required, parentSchema: schema53, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.author === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "author" }, schema: schema53.required, parentSchema: schema53, data };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    for (let key0 in data)
      if (!func1.call(schema53.properties, key0)) {
        let err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: !1, parentSchema: schema53, data };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    if (data.version !== void 0 && (validate150(data.version, { instancePath: instancePath + "/version", parentData: data, parentDataProperty: "version", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate150.errors : vErrors.concat(validate150.errors), errors = vErrors.length)), data.ordinal !== void 0) {
      let data1 = data.ordinal;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        let err4 = { instancePath: instancePath + "/ordinal", schemaPath: "#/properties/ordinal/type", keyword: "type", params: { type: "integer" }, schema: schema53.properties.ordinal.type, parentSchema: schema53.properties.ordinal, data: data1 };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 9007199254740991 || isNaN(data1)) {
          let err5 = { instancePath: instancePath + "/ordinal", schemaPath: "#/properties/ordinal/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, schema: 9007199254740991, parentSchema: schema53.properties.ordinal, data: data1 };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        if (data1 < 1 || isNaN(data1)) {
          let err6 = { instancePath: instancePath + "/ordinal", schemaPath: "#/properties/ordinal/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, schema: 1, parentSchema: schema53.properties.ordinal, data: data1 };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      }
    }
    if (data.created !== void 0 && (validate152(data.created, { instancePath: instancePath + "/created", parentData: data, parentDataProperty: "created", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate152.errors : vErrors.concat(validate152.errors), errors = vErrors.length)), data.author !== void 0 && (validate154(data.author, { instancePath: instancePath + "/author", parentData: data, parentDataProperty: "author", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate154.errors : vErrors.concat(validate154.errors), errors = vErrors.length)), data.description !== void 0 && (validate156(data.description, { instancePath: instancePath + "/description", parentData: data, parentDataProperty: "description", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate156.errors : vErrors.concat(validate156.errors), errors = vErrors.length)), data.change !== void 0) {
      let data5 = data.change;
      if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
        if (data5.level === void 0) {
          let err7 = { instancePath: instancePath + "/change", schemaPath: "#/properties/change/required", keyword: "required", params: { missingProperty: "level" }, schema: schema53.properties.change.required, parentSchema: schema53.properties.change, data: data5 };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        for (let key1 in data5)
          if (!(key1 === "level" || key1 === "from" || key1 === "reasons" || key1 === "notes")) {
            let err8 = { instancePath: instancePath + "/change", schemaPath: "#/properties/change/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, schema: !1, parentSchema: schema53.properties.change, data: data5 };
            vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
          }
        if (data5.level !== void 0) {
          let data6 = data5.level;
          if (!(data6 === "initial" || data6 === "major" || data6 === "minor" || data6 === "patch")) {
            let err9 = { instancePath: instancePath + "/change/level", schemaPath: "#/properties/change/properties/level/enum", keyword: "enum", params: { allowedValues: schema53.properties.change.properties.level.enum }, schema: schema53.properties.change.properties.level.enum, parentSchema: schema53.properties.change.properties.level, data: data6 };
            vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
          }
        }
        if (data5.from !== void 0 && (validate150(data5.from, { instancePath: instancePath + "/change/from", parentData: data5, parentDataProperty: "from", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate150.errors : vErrors.concat(validate150.errors), errors = vErrors.length)), data5.reasons !== void 0) {
          let data8 = data5.reasons;
          if (Array.isArray(data8)) {
            let len0 = data8.length;
            for (let i0 = 0; i0 < len0; i0++)
              validate154(data8[i0], { instancePath: instancePath + "/change/reasons/" + i0, parentData: data8, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate154.errors : vErrors.concat(validate154.errors), errors = vErrors.length);
          } else {
            let err10 = { instancePath: instancePath + "/change/reasons", schemaPath: "#/properties/change/properties/reasons/type", keyword: "type", params: { type: "array" }, schema: schema53.properties.change.properties.reasons.type, parentSchema: schema53.properties.change.properties.reasons, data: data8 };
            vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
          }
        }
        data5.notes !== void 0 && (validate156(data5.notes, { instancePath: instancePath + "/change/notes", parentData: data5, parentDataProperty: "notes", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate156.errors : vErrors.concat(validate156.errors), errors = vErrors.length));
      } else {
        let err11 = { instancePath: instancePath + "/change", schemaPath: "#/properties/change/type", keyword: "type", params: { type: "object" }, schema: schema53.properties.change.type, parentSchema: schema53.properties.change, data: data5 };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.task !== void 0 && (validate154(data.task, { instancePath: instancePath + "/task", parentData: data, parentDataProperty: "task", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate154.errors : vErrors.concat(validate154.errors), errors = vErrors.length)), data.framework !== void 0 && (validate162(data.framework, { instancePath: instancePath + "/framework", parentData: data, parentDataProperty: "framework", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate162.errors : vErrors.concat(validate162.errors), errors = vErrors.length)), data.model_type !== void 0 && (validate154(data.model_type, { instancePath: instancePath + "/model_type", parentData: data, parentDataProperty: "model_type", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate154.errors : vErrors.concat(validate154.errors), errors = vErrors.length)), data.artifacts !== void 0) {
      let data14 = data.artifacts;
      if (Array.isArray(data14)) {
        if (data14.length > 200) {
          let err12 = { instancePath: instancePath + "/artifacts", schemaPath: "#/properties/artifacts/maxItems", keyword: "maxItems", params: { limit: 200 }, schema: 200, parentSchema: schema53.properties.artifacts, data: data14 };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
        let len1 = data14.length;
        for (let i1 = 0; i1 < len1; i1++)
          validate165(data14[i1], { instancePath: instancePath + "/artifacts/" + i1, parentData: data14, parentDataProperty: i1, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate165.errors : vErrors.concat(validate165.errors), errors = vErrors.length);
      } else {
        let err13 = { instancePath: instancePath + "/artifacts", schemaPath: "#/properties/artifacts/type", keyword: "type", params: { type: "array" }, schema: schema53.properties.artifacts.type, parentSchema: schema53.properties.artifacts, data: data14 };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.interface !== void 0 && (validate174(data.interface, { instancePath: instancePath + "/interface", parentData: data, parentDataProperty: "interface", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate174.errors : vErrors.concat(validate174.errors), errors = vErrors.length)), data.inspection !== void 0 && (validate180(data.inspection, { instancePath: instancePath + "/inspection", parentData: data, parentDataProperty: "inspection", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate180.errors : vErrors.concat(validate180.errors), errors = vErrors.length)), data.features !== void 0) {
      let data18 = data.features;
      if (Array.isArray(data18)) {
        if (data18.length > 2e3) {
          let err14 = { instancePath: instancePath + "/features", schemaPath: "#/properties/features/maxItems", keyword: "maxItems", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema53.properties.features, data: data18 };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
        let len2 = data18.length;
        for (let i2 = 0; i2 < len2; i2++)
          validate154(data18[i2], { instancePath: instancePath + "/features/" + i2, parentData: data18, parentDataProperty: i2, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate154.errors : vErrors.concat(validate154.errors), errors = vErrors.length);
      } else {
        let err15 = { instancePath: instancePath + "/features", schemaPath: "#/properties/features/type", keyword: "type", params: { type: "array" }, schema: schema53.properties.features.type, parentSchema: schema53.properties.features, data: data18 };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.parents !== void 0) {
      let data20 = data.parents;
      if (Array.isArray(data20)) {
        if (data20.length > 200) {
          let err16 = { instancePath: instancePath + "/parents", schemaPath: "#/properties/parents/maxItems", keyword: "maxItems", params: { limit: 200 }, schema: 200, parentSchema: schema53.properties.parents, data: data20 };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
        let len3 = data20.length;
        for (let i3 = 0; i3 < len3; i3++)
          validate192(data20[i3], { instancePath: instancePath + "/parents/" + i3, parentData: data20, parentDataProperty: i3, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate192.errors : vErrors.concat(validate192.errors), errors = vErrors.length);
      } else {
        let err17 = { instancePath: instancePath + "/parents", schemaPath: "#/properties/parents/type", keyword: "type", params: { type: "array" }, schema: schema53.properties.parents.type, parentSchema: schema53.properties.parents, data: data20 };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
    if (data.dataset !== void 0) {
      let data22 = data.dataset;
      if (Array.isArray(data22)) {
        if (data22.length > 200) {
          let err18 = { instancePath: instancePath + "/dataset", schemaPath: "#/properties/dataset/maxItems", keyword: "maxItems", params: { limit: 200 }, schema: 200, parentSchema: schema53.properties.dataset, data: data22 };
          vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
        }
        let len4 = data22.length;
        for (let i4 = 0; i4 < len4; i4++)
          validate198(data22[i4], { instancePath: instancePath + "/dataset/" + i4, parentData: data22, parentDataProperty: i4, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate198.errors : vErrors.concat(validate198.errors), errors = vErrors.length);
      } else {
        let err19 = { instancePath: instancePath + "/dataset", schemaPath: "#/properties/dataset/type", keyword: "type", params: { type: "array" }, schema: schema53.properties.dataset.type, parentSchema: schema53.properties.dataset, data: data22 };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
    if (data.training !== void 0) {
      let data24 = data.training;
      if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
        for (let key2 in data24)
          if (!(key2 === "started" || key2 === "ended" || key2 === "duration_s" || key2 === "samples" || key2 === "host")) {
            let err20 = { instancePath: instancePath + "/training", schemaPath: "#/properties/training/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, schema: !1, parentSchema: schema53.properties.training, data: data24 };
            vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
          }
        if (data24.started !== void 0 && (validate152(data24.started, { instancePath: instancePath + "/training/started", parentData: data24, parentDataProperty: "started", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate152.errors : vErrors.concat(validate152.errors), errors = vErrors.length)), data24.ended !== void 0 && (validate152(data24.ended, { instancePath: instancePath + "/training/ended", parentData: data24, parentDataProperty: "ended", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate152.errors : vErrors.concat(validate152.errors), errors = vErrors.length)), data24.duration_s !== void 0) {
          let data27 = data24.duration_s;
          if (typeof data27 == "number" && isFinite(data27)) {
            if (data27 < 0 || isNaN(data27)) {
              let err21 = { instancePath: instancePath + "/training/duration_s", schemaPath: "#/properties/training/properties/duration_s/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema53.properties.training.properties.duration_s, data: data27 };
              vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
            }
          } else {
            let err22 = { instancePath: instancePath + "/training/duration_s", schemaPath: "#/properties/training/properties/duration_s/type", keyword: "type", params: { type: "number" }, schema: schema53.properties.training.properties.duration_s.type, parentSchema: schema53.properties.training.properties.duration_s, data: data27 };
            vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
          }
        }
        if (data24.samples !== void 0) {
          let data28 = data24.samples;
          if (data28 && typeof data28 == "object" && !Array.isArray(data28)) {
            for (let key3 in data28)
              if (!(key3 === "train" || key3 === "validation" || key3 === "test")) {
                let err23 = { instancePath: instancePath + "/training/samples", schemaPath: "#/properties/training/properties/samples/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, schema: !1, parentSchema: schema53.properties.training.properties.samples, data: data28 };
                vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
              }
            data28.train !== void 0 && (validate170(data28.train, { instancePath: instancePath + "/training/samples/train", parentData: data28, parentDataProperty: "train", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate170.errors : vErrors.concat(validate170.errors), errors = vErrors.length)), data28.validation !== void 0 && (validate170(data28.validation, { instancePath: instancePath + "/training/samples/validation", parentData: data28, parentDataProperty: "validation", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate170.errors : vErrors.concat(validate170.errors), errors = vErrors.length)), data28.test !== void 0 && (validate170(data28.test, { instancePath: instancePath + "/training/samples/test", parentData: data28, parentDataProperty: "test", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate170.errors : vErrors.concat(validate170.errors), errors = vErrors.length));
          } else {
            let err24 = { instancePath: instancePath + "/training/samples", schemaPath: "#/properties/training/properties/samples/type", keyword: "type", params: { type: "object" }, schema: schema53.properties.training.properties.samples.type, parentSchema: schema53.properties.training.properties.samples, data: data28 };
            vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
          }
        }
        data24.host !== void 0 && (validate154(data24.host, { instancePath: instancePath + "/training/host", parentData: data24, parentDataProperty: "host", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate154.errors : vErrors.concat(validate154.errors), errors = vErrors.length));
      } else {
        let err25 = { instancePath: instancePath + "/training", schemaPath: "#/properties/training/type", keyword: "type", params: { type: "object" }, schema: schema53.properties.training.type, parentSchema: schema53.properties.training, data: data24 };
        vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
      }
    }
    if (data.source !== void 0) {
      let data33 = data.source;
      if (data33 && typeof data33 == "object" && !Array.isArray(data33)) {
        for (let key4 in data33)
          if (!(key4 === "run" || key4 === "commit" || key4 === "uri")) {
            let err26 = { instancePath: instancePath + "/source", schemaPath: "#/properties/source/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, schema: !1, parentSchema: schema53.properties.source, data: data33 };
            vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
          }
        data33.run !== void 0 && (validate154(data33.run, { instancePath: instancePath + "/source/run", parentData: data33, parentDataProperty: "run", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate154.errors : vErrors.concat(validate154.errors), errors = vErrors.length)), data33.commit !== void 0 && (validate154(data33.commit, { instancePath: instancePath + "/source/commit", parentData: data33, parentDataProperty: "commit", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate154.errors : vErrors.concat(validate154.errors), errors = vErrors.length)), data33.uri !== void 0 && (validate154(data33.uri, { instancePath: instancePath + "/source/uri", parentData: data33, parentDataProperty: "uri", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate154.errors : vErrors.concat(validate154.errors), errors = vErrors.length));
      } else {
        let err27 = { instancePath: instancePath + "/source", schemaPath: "#/properties/source/type", keyword: "type", params: { type: "object" }, schema: schema53.properties.source.type, parentSchema: schema53.properties.source, data: data33 };
        vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
      }
    }
    if (data.code !== void 0) {
      let data37 = data.code;
      if (data37 && typeof data37 == "object" && !Array.isArray(data37)) {
        if (data37.repository === void 0) {
          let err28 = { instancePath: instancePath + "/code", schemaPath: "#/properties/code/required", keyword: "required", params: { missingProperty: "repository" }, schema: schema53.properties.code.required, parentSchema: schema53.properties.code, data: data37 };
          vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
        }
        for (let key5 in data37)
          if (!(key5 === "repository" || key5 === "commit")) {
            let err29 = { instancePath: instancePath + "/code", schemaPath: "#/properties/code/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, schema: !1, parentSchema: schema53.properties.code, data: data37 };
            vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
          }
        data37.repository !== void 0 && (validate154(data37.repository, { instancePath: instancePath + "/code/repository", parentData: data37, parentDataProperty: "repository", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate154.errors : vErrors.concat(validate154.errors), errors = vErrors.length)), data37.commit !== void 0 && (validate154(data37.commit, { instancePath: instancePath + "/code/commit", parentData: data37, parentDataProperty: "commit", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate154.errors : vErrors.concat(validate154.errors), errors = vErrors.length));
      } else {
        let err30 = { instancePath: instancePath + "/code", schemaPath: "#/properties/code/type", keyword: "type", params: { type: "object" }, schema: schema53.properties.code.type, parentSchema: schema53.properties.code, data: data37 };
        vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
      }
    }
    if (data.parameters !== void 0) {
      let data40 = data.parameters;
      if (data40 && typeof data40 == "object" && !Array.isArray(data40)) {
        if (Object.keys(data40).length > 2e3) {
          let err31 = { instancePath: instancePath + "/parameters", schemaPath: "#/properties/parameters/maxProperties", keyword: "maxProperties", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema53.properties.parameters, data: data40 };
          vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
        }
        for (let key6 in data40) {
          let _errs61 = errors;
          if (typeof key6 == "string" && func3(key6) > 256) {
            let err32 = { instancePath: instancePath + "/parameters", schemaPath: "#/properties/parameters/propertyNames/maxLength", keyword: "maxLength", params: { limit: 256 }, schema: 256, parentSchema: schema53.properties.parameters.propertyNames, data: key6, propertyName: key6 };
            vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
          }
          var valid16 = _errs61 === errors;
          if (!valid16) {
            let err33 = { instancePath: instancePath + "/parameters", schemaPath: "#/properties/parameters/propertyNames", keyword: "propertyNames", params: { propertyName: key6 }, schema: schema53.properties.parameters.propertyNames, parentSchema: schema53.properties.parameters, data: data40 };
            vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
          }
        }
        for (let key7 in data40)
          validate214(data40[key7], { instancePath: instancePath + "/parameters/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data40, parentDataProperty: key7, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate214.errors : vErrors.concat(validate214.errors), errors = vErrors.length);
      } else {
        let err34 = { instancePath: instancePath + "/parameters", schemaPath: "#/properties/parameters/type", keyword: "type", params: { type: "object" }, schema: schema53.properties.parameters.type, parentSchema: schema53.properties.parameters, data: data40 };
        vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
      }
    }
    if (data.config !== void 0) {
      let data42 = data.config;
      if (data42 && typeof data42 == "object" && !Array.isArray(data42)) {
        if (data42.hash === void 0) {
          let err35 = { instancePath: instancePath + "/config", schemaPath: "#/properties/config/required", keyword: "required", params: { missingProperty: "hash" }, schema: schema53.properties.config.required, parentSchema: schema53.properties.config, data: data42 };
          vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
        }
        for (let key8 in data42)
          if (!(key8 === "hash" || key8 === "artifact")) {
            let err36 = { instancePath: instancePath + "/config", schemaPath: "#/properties/config/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, schema: !1, parentSchema: schema53.properties.config, data: data42 };
            vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
          }
        data42.hash !== void 0 && (validate168(data42.hash, { instancePath: instancePath + "/config/hash", parentData: data42, parentDataProperty: "hash", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate168.errors : vErrors.concat(validate168.errors), errors = vErrors.length)), data42.artifact !== void 0 && (validate168(data42.artifact, { instancePath: instancePath + "/config/artifact", parentData: data42, parentDataProperty: "artifact", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate168.errors : vErrors.concat(validate168.errors), errors = vErrors.length));
      } else {
        let err37 = { instancePath: instancePath + "/config", schemaPath: "#/properties/config/type", keyword: "type", params: { type: "object" }, schema: schema53.properties.config.type, parentSchema: schema53.properties.config, data: data42 };
        vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
      }
    }
    if (data.metrics !== void 0) {
      let data45 = data.metrics;
      if (data45 && typeof data45 == "object" && !Array.isArray(data45)) {
        if (Object.keys(data45).length > 2e3) {
          let err38 = { instancePath: instancePath + "/metrics", schemaPath: "#/properties/metrics/maxProperties", keyword: "maxProperties", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema53.properties.metrics, data: data45 };
          vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
        }
        for (let key9 in data45) {
          let _errs71 = errors;
          validate218(key9, { instancePath: instancePath + "/metrics", parentData: data45, parentDataProperty: "metrics", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate218.errors : vErrors.concat(validate218.errors), errors = vErrors.length);
          var valid19 = _errs71 === errors;
          if (!valid19) {
            let err39 = { instancePath: instancePath + "/metrics", schemaPath: "#/properties/metrics/propertyNames", keyword: "propertyNames", params: { propertyName: key9 }, schema: schema53.properties.metrics.propertyNames, parentSchema: schema53.properties.metrics, data: data45 };
            vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
          }
        }
        for (let key10 in data45)
          validate220(data45[key10], { instancePath: instancePath + "/metrics/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data45, parentDataProperty: key10, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate220.errors : vErrors.concat(validate220.errors), errors = vErrors.length);
      } else {
        let err40 = { instancePath: instancePath + "/metrics", schemaPath: "#/properties/metrics/type", keyword: "type", params: { type: "object" }, schema: schema53.properties.metrics.type, parentSchema: schema53.properties.metrics, data: data45 };
        vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
      }
    }
    if (data.tags !== void 0 && (validate224(data.tags, { instancePath: instancePath + "/tags", parentData: data, parentDataProperty: "tags", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate224.errors : vErrors.concat(validate224.errors), errors = vErrors.length)), data.exports !== void 0) {
      let data48 = data.exports;
      if (Array.isArray(data48)) {
        if (data48.length > 200) {
          let err41 = { instancePath: instancePath + "/exports", schemaPath: "#/properties/exports/maxItems", keyword: "maxItems", params: { limit: 200 }, schema: 200, parentSchema: schema53.properties.exports, data: data48 };
          vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
        }
        let len5 = data48.length;
        for (let i5 = 0; i5 < len5; i5++) {
          let data49 = data48[i5];
          if (data49 && typeof data49 == "object" && !Array.isArray(data49)) {
            if (data49.format === void 0) {
              let err42 = { instancePath: instancePath + "/exports/" + i5, schemaPath: "#/properties/exports/items/required", keyword: "required", params: { missingProperty: "format" }, schema: schema53.properties.exports.items.required, parentSchema: schema53.properties.exports.items, data: data49 };
              vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
            }
            for (let key11 in data49)
              if (!(key11 === "format" || key11 === "path" || key11 === "digest" || key11 === "size" || key11 === "uri" || key11 === "created" || key11 === "role" || key11 === "inspection")) {
                let err43 = { instancePath: instancePath + "/exports/" + i5, schemaPath: "#/properties/exports/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key11 }, schema: !1, parentSchema: schema53.properties.exports.items, data: data49 };
                vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
              }
            if (data49.format !== void 0 && (validate162(data49.format, { instancePath: instancePath + "/exports/" + i5 + "/format", parentData: data49, parentDataProperty: "format", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate162.errors : vErrors.concat(validate162.errors), errors = vErrors.length)), data49.path !== void 0 && (validate166(data49.path, { instancePath: instancePath + "/exports/" + i5 + "/path", parentData: data49, parentDataProperty: "path", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate166.errors : vErrors.concat(validate166.errors), errors = vErrors.length)), data49.digest !== void 0 && (validate168(data49.digest, { instancePath: instancePath + "/exports/" + i5 + "/digest", parentData: data49, parentDataProperty: "digest", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate168.errors : vErrors.concat(validate168.errors), errors = vErrors.length)), data49.size !== void 0 && (validate170(data49.size, { instancePath: instancePath + "/exports/" + i5 + "/size", parentData: data49, parentDataProperty: "size", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate170.errors : vErrors.concat(validate170.errors), errors = vErrors.length)), data49.uri !== void 0 && (validate154(data49.uri, { instancePath: instancePath + "/exports/" + i5 + "/uri", parentData: data49, parentDataProperty: "uri", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate154.errors : vErrors.concat(validate154.errors), errors = vErrors.length)), data49.created !== void 0 && (validate152(data49.created, { instancePath: instancePath + "/exports/" + i5 + "/created", parentData: data49, parentDataProperty: "created", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate152.errors : vErrors.concat(validate152.errors), errors = vErrors.length)), data49.role !== void 0) {
              let data56 = data49.role;
              if (!(data56 === "weights" || data56 === "tokenizer" || data56 === "preprocessing" || data56 === "config" || data56 === "manifest" || data56 === "other")) {
                let err44 = { instancePath: instancePath + "/exports/" + i5 + "/role", schemaPath: "#/properties/exports/items/properties/role/enum", keyword: "enum", params: { allowedValues: schema53.properties.exports.items.properties.role.enum }, schema: schema53.properties.exports.items.properties.role.enum, parentSchema: schema53.properties.exports.items.properties.role, data: data56 };
                vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
              }
            }
            data49.inspection !== void 0 && (validate180(data49.inspection, { instancePath: instancePath + "/exports/" + i5 + "/inspection", parentData: data49, parentDataProperty: "inspection", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate180.errors : vErrors.concat(validate180.errors), errors = vErrors.length));
          } else {
            let err45 = { instancePath: instancePath + "/exports/" + i5, schemaPath: "#/properties/exports/items/type", keyword: "type", params: { type: "object" }, schema: schema53.properties.exports.items.type, parentSchema: schema53.properties.exports.items, data: data49 };
            vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
          }
        }
      } else {
        let err46 = { instancePath: instancePath + "/exports", schemaPath: "#/properties/exports/type", keyword: "type", params: { type: "array" }, schema: schema53.properties.exports.type, parentSchema: schema53.properties.exports, data: data48 };
        vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
      }
    }
    if (data.links !== void 0) {
      let data58 = data.links;
      if (Array.isArray(data58)) {
        if (data58.length > 200) {
          let err47 = { instancePath: instancePath + "/links", schemaPath: "#/properties/links/maxItems", keyword: "maxItems", params: { limit: 200 }, schema: 200, parentSchema: schema53.properties.links, data: data58 };
          vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
        }
        let len6 = data58.length;
        for (let i6 = 0; i6 < len6; i6++)
          validate154(data58[i6], { instancePath: instancePath + "/links/" + i6, parentData: data58, parentDataProperty: i6, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate154.errors : vErrors.concat(validate154.errors), errors = vErrors.length);
      } else {
        let err48 = { instancePath: instancePath + "/links", schemaPath: "#/properties/links/type", keyword: "type", params: { type: "array" }, schema: schema53.properties.links.type, parentSchema: schema53.properties.links, data: data58 };
        vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
      }
    }
    if (data.resources !== void 0) {
      let data60 = data.resources;
      if (data60 && typeof data60 == "object" && !Array.isArray(data60)) {
        for (let key12 in data60)
          if (!(key12 === "memory_bytes" || key12 === "gpu_memory_bytes")) {
            let err49 = { instancePath: instancePath + "/resources", schemaPath: "#/properties/resources/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key12 }, schema: !1, parentSchema: schema53.properties.resources, data: data60 };
            vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
          }
        data60.memory_bytes !== void 0 && (validate170(data60.memory_bytes, { instancePath: instancePath + "/resources/memory_bytes", parentData: data60, parentDataProperty: "memory_bytes", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate170.errors : vErrors.concat(validate170.errors), errors = vErrors.length)), data60.gpu_memory_bytes !== void 0 && (validate170(data60.gpu_memory_bytes, { instancePath: instancePath + "/resources/gpu_memory_bytes", parentData: data60, parentDataProperty: "gpu_memory_bytes", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate170.errors : vErrors.concat(validate170.errors), errors = vErrors.length));
      } else {
        let err50 = { instancePath: instancePath + "/resources", schemaPath: "#/properties/resources/type", keyword: "type", params: { type: "object" }, schema: schema53.properties.resources.type, parentSchema: schema53.properties.resources, data: data60 };
        vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
      }
    }
    if (data.custom !== void 0) {
      let data63 = data.custom;
      if (!(data63 && typeof data63 == "object" && !Array.isArray(data63))) {
        let err51 = { instancePath: instancePath + "/custom", schemaPath: "#/properties/custom/type", keyword: "type", params: { type: "object" }, schema: schema53.properties.custom.type, parentSchema: schema53.properties.custom, data: data63 };
        vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
      }
    }
  } else {
    let err52 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema53.type, parentSchema: schema53, data };
    vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
  }
  return validate149.errors = vErrors, errors === 0;
}
validate149.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var evidence = validate238, schema74 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "stemma:evidence", title: "EvidenceRecord", description: "A result, approval or waiver, bound to artifact digests.", type: "object", additionalProperties: !1, required: ["kind", "subject", "by", "created"], properties: { kind: { enum: ["evaluation", "approval", "waiver"], description: "What the record is." }, subject: { type: "object", title: "EvidenceSubject", description: "The version and bytes it is about.", additionalProperties: !1, required: ["model", "version", "artifacts"], properties: { model: { $ref: "#/$defs/modelName", description: "The model." }, version: { $ref: "#/$defs/versionId", description: "The version." }, artifacts: { type: "array", maxItems: 200, items: { $ref: "#/$defs/digest" }, description: "The digests it vouches for." } } }, by: { $ref: "#/$defs/text", description: "Who made it." }, created: { $ref: "#/$defs/instant", description: "When it was made, UTC with milliseconds." }, result: { type: "object", title: "EvidenceResult", description: "The outcome of an evaluation; keys that are not listed are kept as they are.", additionalProperties: !0, properties: { passed: { type: "boolean", description: "Whether the suite passed, as a whole." } } }, grants: { type: "object", description: "What an approval or waiver permits.", additionalProperties: !0 }, signature: { type: "string", minLength: 1, maxLength: 65536, description: "A detached SSH signature over the RFC 8785 JSON of what it vouches for." }, custom: { type: "object", description: "Anything else a team wants to keep.", additionalProperties: !0 } }, $defs: { modelName: { description: "A model name: one or two segments of a-z, 0-9, dot, underscore and hyphen.", type: "string", pattern: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?$" }, versionId: { description: "A version: MAJOR.MINOR.PATCH with an optional lower-case prerelease, or v{14 digits}_{8 hex}.", type: "string", pattern: "^(?:(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$", maxLength: 64 }, digest: { description: "A digest: sha256: and 64 lower-case hex digits.", type: "string", pattern: "^sha256:[0-9a-f]{64}$" }, instant: { description: "An instant: UTC with milliseconds, such as 2026-11-21T10:00:00.000Z.", type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" }, text: { description: "A short text: 1 to 2000 characters.", type: "string", minLength: 1, maxLength: 2e3 } } }, schema75 = { description: "A model name: one or two segments of a-z, 0-9, dot, underscore and hyphen.", type: "string", pattern: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?$" };
function validate239(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate239.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern10.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?$" }, schema: "^[a-z0-9][a-z0-9._-]{0,63}(?:/[a-z0-9][a-z0-9._-]{0,63})?$", parentSchema: schema75, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema75.type, parentSchema: schema75, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate239.errors = vErrors, errors === 0;
}
validate239.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema76 = { description: "A version: MAJOR.MINOR.PATCH with an optional lower-case prerelease, or v{14 digits}_{8 hex}.", type: "string", pattern: "^(?:(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$", maxLength: 64 };
function validate241(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate241.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (func3(data) > 64) {
      let err0 = { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 64 }, schema: 64, parentSchema: schema76, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (!pattern11.test(data)) {
      let err1 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^(?:(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$" }, schema: "^(?:(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$", parentSchema: schema76, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  } else {
    let err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema76.type, parentSchema: schema76, data };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate241.errors = vErrors, errors === 0;
}
validate241.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema77 = { description: "A digest: sha256: and 64 lower-case hex digits.", type: "string", pattern: "^sha256:[0-9a-f]{64}$" };
function validate243(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate243.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern19.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^sha256:[0-9a-f]{64}$" }, schema: "^sha256:[0-9a-f]{64}$", parentSchema: schema77, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema77.type, parentSchema: schema77, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate243.errors = vErrors, errors === 0;
}
validate243.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema78 = { description: "A short text: 1 to 2000 characters.", type: "string", minLength: 1, maxLength: 2e3 };
function validate245(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate245.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (func3(data) > 2e3) {
      let err0 = { instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema78, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (func3(data) < 1) {
      let err1 = { instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema78, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  } else {
    let err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema78.type, parentSchema: schema78, data };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate245.errors = vErrors, errors === 0;
}
validate245.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var schema79 = { description: "An instant: UTC with milliseconds, such as 2026-11-21T10:00:00.000Z.", type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" };
function validate247(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate247.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data == "string") {
    if (!pattern18.test(data)) {
      let err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" }, schema: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$", parentSchema: schema79, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    let err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, schema: schema79.type, parentSchema: schema79, data };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate247.errors = vErrors, errors === 0;
}
validate247.evaluated = { dynamicProps: !1, dynamicItems: !1 };
function validate238(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate238.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.kind === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" }, schema: schema74.required, parentSchema: schema74, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.subject === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "subject" }, schema: schema74.required, parentSchema: schema74, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.by === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "by" }, schema: schema74.required, parentSchema: schema74, data };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.created === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "created" }, schema: schema74.required, parentSchema: schema74, data };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "kind" || key0 === "subject" || key0 === "by" || key0 === "created" || key0 === "result" || key0 === "grants" || key0 === "signature" || key0 === "custom")) {
        let err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: !1, parentSchema: schema74, data };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    if (data.kind !== void 0) {
      let data0 = data.kind;
      if (!(data0 === "evaluation" || data0 === "approval" || data0 === "waiver")) {
        let err5 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/enum", keyword: "enum", params: { allowedValues: schema74.properties.kind.enum }, schema: schema74.properties.kind.enum, parentSchema: schema74.properties.kind, data: data0 };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.subject !== void 0) {
      let data1 = data.subject;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        if (data1.model === void 0) {
          let err6 = { instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/required", keyword: "required", params: { missingProperty: "model" }, schema: schema74.properties.subject.required, parentSchema: schema74.properties.subject, data: data1 };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        if (data1.version === void 0) {
          let err7 = { instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/required", keyword: "required", params: { missingProperty: "version" }, schema: schema74.properties.subject.required, parentSchema: schema74.properties.subject, data: data1 };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        if (data1.artifacts === void 0) {
          let err8 = { instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/required", keyword: "required", params: { missingProperty: "artifacts" }, schema: schema74.properties.subject.required, parentSchema: schema74.properties.subject, data: data1 };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
        for (let key1 in data1)
          if (!(key1 === "model" || key1 === "version" || key1 === "artifacts")) {
            let err9 = { instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, schema: !1, parentSchema: schema74.properties.subject, data: data1 };
            vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
          }
        if (data1.model !== void 0 && (validate239(data1.model, { instancePath: instancePath + "/subject/model", parentData: data1, parentDataProperty: "model", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate239.errors : vErrors.concat(validate239.errors), errors = vErrors.length)), data1.version !== void 0 && (validate241(data1.version, { instancePath: instancePath + "/subject/version", parentData: data1, parentDataProperty: "version", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate241.errors : vErrors.concat(validate241.errors), errors = vErrors.length)), data1.artifacts !== void 0) {
          let data4 = data1.artifacts;
          if (Array.isArray(data4)) {
            if (data4.length > 200) {
              let err10 = { instancePath: instancePath + "/subject/artifacts", schemaPath: "#/properties/subject/properties/artifacts/maxItems", keyword: "maxItems", params: { limit: 200 }, schema: 200, parentSchema: schema74.properties.subject.properties.artifacts, data: data4 };
              vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
            }
            let len0 = data4.length;
            for (let i0 = 0; i0 < len0; i0++)
              validate243(data4[i0], { instancePath: instancePath + "/subject/artifacts/" + i0, parentData: data4, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate243.errors : vErrors.concat(validate243.errors), errors = vErrors.length);
          } else {
            let err11 = { instancePath: instancePath + "/subject/artifacts", schemaPath: "#/properties/subject/properties/artifacts/type", keyword: "type", params: { type: "array" }, schema: schema74.properties.subject.properties.artifacts.type, parentSchema: schema74.properties.subject.properties.artifacts, data: data4 };
            vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
          }
        }
      } else {
        let err12 = { instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/type", keyword: "type", params: { type: "object" }, schema: schema74.properties.subject.type, parentSchema: schema74.properties.subject, data: data1 };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.by !== void 0 && (validate245(data.by, { instancePath: instancePath + "/by", parentData: data, parentDataProperty: "by", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate245.errors : vErrors.concat(validate245.errors), errors = vErrors.length)), data.created !== void 0 && (validate247(data.created, { instancePath: instancePath + "/created", parentData: data, parentDataProperty: "created", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate247.errors : vErrors.concat(validate247.errors), errors = vErrors.length)), data.result !== void 0) {
      let data8 = data.result;
      if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
        if (data8.passed !== void 0) {
          let data9 = data8.passed;
          if (typeof data9 != "boolean") {
            let err13 = { instancePath: instancePath + "/result/passed", schemaPath: "#/properties/result/properties/passed/type", keyword: "type", params: { type: "boolean" }, schema: schema74.properties.result.properties.passed.type, parentSchema: schema74.properties.result.properties.passed, data: data9 };
            vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
          }
        }
      } else {
        let err14 = { instancePath: instancePath + "/result", schemaPath: "#/properties/result/type", keyword: "type", params: { type: "object" }, schema: schema74.properties.result.type, parentSchema: schema74.properties.result, data: data8 };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
    if (data.grants !== void 0) {
      let data10 = data.grants;
      if (!(data10 && typeof data10 == "object" && !Array.isArray(data10))) {
        let err15 = { instancePath: instancePath + "/grants", schemaPath: "#/properties/grants/type", keyword: "type", params: { type: "object" }, schema: schema74.properties.grants.type, parentSchema: schema74.properties.grants, data: data10 };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.signature !== void 0) {
      let data11 = data.signature;
      if (typeof data11 == "string") {
        if (func3(data11) > 65536) {
          let err16 = { instancePath: instancePath + "/signature", schemaPath: "#/properties/signature/maxLength", keyword: "maxLength", params: { limit: 65536 }, schema: 65536, parentSchema: schema74.properties.signature, data: data11 };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
        if (func3(data11) < 1) {
          let err17 = { instancePath: instancePath + "/signature", schemaPath: "#/properties/signature/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema74.properties.signature, data: data11 };
          vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
        }
      } else {
        let err18 = { instancePath: instancePath + "/signature", schemaPath: "#/properties/signature/type", keyword: "type", params: { type: "string" }, schema: schema74.properties.signature.type, parentSchema: schema74.properties.signature, data: data11 };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
    }
    if (data.custom !== void 0) {
      let data12 = data.custom;
      if (!(data12 && typeof data12 == "object" && !Array.isArray(data12))) {
        let err19 = { instancePath: instancePath + "/custom", schemaPath: "#/properties/custom/type", keyword: "type", params: { type: "object" }, schema: schema74.properties.custom.type, parentSchema: schema74.properties.custom, data: data12 };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
  } else {
    let err20 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema74.type, parentSchema: schema74, data };
    vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
  }
  return validate238.errors = vErrors, errors === 0;
}
validate238.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
export {
  evidence,
  model,
  registry,
  version
};
