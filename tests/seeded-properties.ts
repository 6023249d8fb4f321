import fc from 'fast-check';

// The same values in every run, so that what fails is the change at hand; `npm run campaign` looks for new ones.
fc.configureGlobal({ seed: 1 });
