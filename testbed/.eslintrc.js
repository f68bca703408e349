module.exports = require('../tooling/eslint/packageConfig')(__dirname);
